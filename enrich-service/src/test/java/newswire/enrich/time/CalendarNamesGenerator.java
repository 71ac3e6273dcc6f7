package newswire.enrich.time;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Writes {@code calendars.tsv}, the committed table of the month names of calendars that publishers
 * use beside the Gregorian one, out of CLDR. Run it as {@link TimeWordsGenerator}.
 */
final class CalendarNamesGenerator {

  static final Path FILE = Path.of("src/main/resources/newswire/enrich/time/calendars.tsv");

  private record Use(String kind, String calendar, List<String> languages) {}

  // Where papers date by the calendar, or name its months beside a Gregorian date.
  private static final List<Use> USES =
      List.of(
          new Use(
              "hijri",
              "islamic-umalqura",
              List.of(
                  "ar", "az", "ckb", "en", "fa", "ha", "id", "ms", "ps", "sd", "tr", "ug", "ur")),
          new Use("persian", "persian", List.of("ckb", "en", "fa", "ps", "tg", "uz")));

  private CalendarNamesGenerator() {}

  static String generate() {
    StringBuilder out = new StringBuilder();
    out.append("# Made by CalendarNamesGenerator from CLDR; do not edit. language, calendar,");
    out.append(" month, words\n");
    for (Use use : USES) {
      for (String language : use.languages()) {
        lines(out, language, use);
      }
    }
    return out.toString();
  }

  static void write() throws IOException {
    Files.writeString(FILE, generate());
  }

  private static void lines(StringBuilder out, String language, Use use) {
    ULocale locale = new ULocale(language);
    DateFormatSymbols symbols =
        new DateFormatSymbols(
            Calendar.getInstance(new ULocale(language + "@calendar=" + use.calendar())), locale);
    for (int month = 0; month < 12; month++) {
      Set<String> names = new LinkedHashSet<>();
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        String name = symbols.getMonths(context, DateFormatSymbols.WIDE)[month];
        if (name.codePoints().noneMatch(Character::isDigit)) {
          names.add(name.toLowerCase(Locale.ROOT));
        }
      }
      if (!names.isEmpty()) {
        out.append(language).append('\t').append(use.kind()).append('\t').append(month + 1);
        out.append('\t').append(String.join("|", names)).append('\n');
      }
    }
  }
}
