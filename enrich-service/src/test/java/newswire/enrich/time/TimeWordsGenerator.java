package newswire.enrich.time;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code cldr.tsv}, the committed table of month, weekday and day-period names, date orders
 * and relative phrases, out of the CLDR data in icu4j.
 *
 * <p>Run it from the module's folder after raising icu4j's version: {@code mvn test
 * -Dtest=TimeWordsTest -Dtime-words.write=true}. Without the property that test only checks that
 * the committed file is what this class makes.
 */
final class TimeWordsGenerator {

  static final Path FILE = Path.of("src/main/resources/newswire/enrich/time/cldr.tsv");

  private static final List<String> UNITS =
      List.of("year", "month", "week", "day", "hour", "minute", "second");
  private static final List<String> WIDTHS = List.of("", "-short", "-narrow");

  private TimeWordsGenerator() {}

  static String generate() {
    StringBuilder out = new StringBuilder();
    out.append("# Made by TimeWordsGenerator from CLDR; do not edit. language, kind, key, words\n");
    Set<String> root = new LinkedHashSet<>(linesOf(ULocale.ROOT, ""));
    TreeMap<String, ULocale> locales = new TreeMap<>();
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (locale.getVariant().isEmpty()) {
        locales.put(locale.toLanguageTag(), locale);
      }
    }
    locales.forEach(
        (tag, locale) -> {
          if (locale.getCountry().isEmpty()) {
            for (String line : linesOf(locale, "")) {
              if (tag.equals("en") || !root.contains(line)) {
                out.append(tag).append('\t').append(line).append('\n');
              }
            }
            out.append(tag).append("\torder\t\t").append(order(locale)).append('\n');
          } else if (!order(locale).equals(order(new ULocale(locale.getLanguage())))) {
            out.append(tag).append("\torder\t\t").append(order(locale)).append('\n');
          }
        });
    return out.toString();
  }

  static void write() throws IOException {
    Files.writeString(FILE, generate());
  }

  private static List<String> linesOf(ULocale locale, String prefix) {
    List<String> lines = new ArrayList<>();
    DateFormatSymbols symbols =
        new DateFormatSymbols(
            Calendar.getInstance(new ULocale(locale + "@calendar=gregorian")), locale);
    for (int month = 0; month < 12; month++) {
      Set<String> names = new LinkedHashSet<>();
      for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
          add(names, symbols.getMonths(context, width)[month]);
        }
      }
      line(lines, "month", Integer.toString(month + 1), names);
    }
    Set<String> days = new LinkedHashSet<>();
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        Arrays.stream(symbols.getWeekdays(context, width)).forEach(day -> add(days, day));
      }
    }
    line(lines, "weekday", "", days);
    String[] halves = symbols.getAmPmStrings();
    line(lines, "am", "", List.of(halves[0]));
    line(lines, "pm", "", List.of(halves[1]));
    for (String unit : UNITS) {
      relative(lines, locale, unit);
    }
    return lines;
  }

  private static void relative(List<String> lines, ULocale locale, String unit) {
    ICUResourceBundle bundle =
        (ICUResourceBundle) UResourceBundle.getBundleInstance(ICUData.ICU_BASE_NAME, locale);
    TreeMap<String, Set<String>> past = new TreeMap<>();
    TreeMap<String, Set<String>> named = new TreeMap<>();
    for (String width : WIDTHS) {
      UResourceBundle patterns = find(bundle, "fields/" + unit + width + "/relativeTime/past");
      if (patterns != null) {
        for (int i = 0; i < patterns.getSize(); i++) {
          String plural = patterns.get(i).getKey();
          String pattern = patterns.get(i).getString();
          String count =
              pattern.contains("{0}")
                  ? "n"
                  : switch (plural) {
                    case "one" -> "1";
                    case "two" -> "2";
                    default -> "";
                  };
          if (!count.isEmpty() && !pattern.startsWith("-")) {
            past.computeIfAbsent(count, _ -> new LinkedHashSet<>()).add(pattern);
          }
        }
      }
      for (String offset : List.of("0", "-1", "-2")) {
        UResourceBundle word = find(bundle, "fields/" + unit + width + "/relative/" + offset);
        if (word != null && (unit.equals("day") || unit.equals("second") || !offset.equals("0"))) {
          named.computeIfAbsent(offset, _ -> new LinkedHashSet<>()).add(word.getString());
        }
      }
    }
    past.forEach((count, words) -> line(lines, "ago", unit + ":" + count, words));
    named.forEach((offset, words) -> line(lines, "ago", unit + ":" + offset, words));
  }

  private static @Nullable UResourceBundle find(ICUResourceBundle bundle, String path) {
    try {
      return bundle.getWithFallback(path);
    } catch (MissingResourceException e) {
      return null;
    }
  }

  private static String order(ULocale locale) {
    String pattern =
        ((SimpleDateFormat)
                DateFormat.getDateInstance(
                    Calendar.getInstance(new ULocale(locale + "@calendar=gregorian")),
                    DateFormat.SHORT,
                    locale))
            .toPattern()
            .toLowerCase(Locale.ROOT);
    StringBuilder order = new StringBuilder();
    for (char c : pattern.toCharArray()) {
      char letter = c == 'l' ? 'm' : c;
      if ("dmy".indexOf(letter) >= 0 && order.indexOf(String.valueOf(letter)) < 0) {
        order.append(letter);
      }
    }
    return order.toString();
  }

  private static void add(Collection<String> names, @Nullable String name) {
    if (name != null && name.codePoints().anyMatch(Character::isLetter)) {
      names.add(name);
    }
  }

  private static void line(List<String> lines, String kind, String key, Collection<String> words) {
    if (!words.isEmpty()) {
      lines.add(kind + "\t" + key + "\t" + String.join("|", words));
    }
  }
}
