package newswire.enrich.byline;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Text;

/** A line that says "by" in other words, and nothing but names behind it: "Автор: Анна Лунд". */
public final class LabelledByline {

  private static final int LEAST = 3;
  private static final int LONGEST = 70;
  private static final int LABEL_CHARS = 18;
  private static final int LONGEST_NAME = 45;
  private static final char FIRST_GREEK = '\u0370';
  private static final Pattern LONG_HAN = Pattern.compile("\\p{IsHan}{5,}");
  private static final Pattern STOP = Pattern.compile("[.。!?！？…]\\s*$|[。！？].|\\p{Nd}{5}");
  private static final Pattern OTHER_BY =
      Pattern.compile(
          "(?:Av|Af|Di|Deur|Oleh|Theo|A cura di|Scritto da|Escrito por|Publié par|Autor|Autorka)\\s+\\p{Lu}|(?:Na|NA)\\s+\\p{Lu}{2}");

  private LabelledByline() {}

  /** A line up to its bar, where a time is behind that: "Von A. Kurz | 3. Mai | Politik". */
  public static String withoutTime(String line) {
    int bar = line.indexOf('|');
    return bar > 0 && line.substring(bar).chars().anyMatch(Character::isDigit)
        ? line.substring(0, bar).strip()
        : line;
  }

  /** Whether a line is one. */
  public static boolean is(String line) {
    if (line.length() > LONGEST || line.length() < LEAST || !mayBeLabelled(line)) {
      return false;
    }
    Matcher lead = BylineWords.LEAD.matcher(line);
    if (!lead.find() || lead.end() == 0 || lead.end() == line.length()) {
      return false;
    }
    if (STOP.matcher(line.substring(lead.end())).find()) {
      return false;
    }
    List<String> names = BylineNames.read(line, false);
    return !names.isEmpty() && names.stream().allMatch(LabelledByline::isWholeName);
  }

  /** In scripts that part no words, nobody's name is longer than a few characters. */
  private static boolean isWholeName(String name) {
    return PlausibleName.isPerson(name)
        && Text.reading(name) <= LONGEST_NAME
        && !LONG_HAN.matcher(name).matches();
  }

  /** Cheap: a script of its own, a colon near the start, or a particle that may be "by". */
  private static boolean mayBeLabelled(String line) {
    int colon = line.indexOf(':');
    return line.charAt(0) >= FIRST_GREEK
        || colon > 0 && colon < LABEL_CHARS
        || OTHER_BY.matcher(line).lookingAt();
  }
}
