package newswire.enrich.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;

/** Evidence of lines that hold a date: of publication, or of a change where a word says so. */
final class DateLines {

  private static final int PARTS_AT_MOST = 6;
  private static final int LONGEST_OWN = 40;

  /** "1.1.25" has four. */
  private static final int LEAST_DIGITS = 4;

  private static final Pattern BARS = Pattern.compile("[|•·・]");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
  private static final Pattern OTHER =
      Pattern.compile("\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}\\b|\\d{4}年");

  /** "(21. November 2022) …", "29.11.2022 – …" at the start of the text. */
  private static final Pattern DATED_START =
      Pattern.compile(
          "^\\(?(\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,10})\\s?20\\d\\d)(?:\\)|\\s*[-–—:|])");

  private DateLines() {}

  /** Whether a line holds what may be a date with its year; cheap. */
  static boolean isDated(String line) {
    int digits = digits(line);
    return digits > LEAST_DIGITS && YEAR.matcher(line).find()
        || digits >= LEAST_DIGITS && OTHER.matcher(line).find();
  }

  /** Whether a line has as many digits as the shortest date. */
  static boolean hasDigits(String line) {
    return digits(line) >= LEAST_DIGITS;
  }

  /** How many digits a line has; counted no further than to one more than the shortest date. */
  private static int digits(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits <= LEAST_DIGITS; i++) {
      digits += line.charAt(i) >= '0' && line.charAt(i) <= '9' ? 1 : 0;
    }
    return digits;
  }

  /** The dates of a line that is {@code away} from the headline. */
  static void in(String line, int away, Evidence into) {
    if (!isDated(line)) {
      return;
    }
    boolean changed = false;
    for (String part : LineEvidence.PARTS.split(line, PARTS_AT_MOST)) {
      changed |= ChangeWords.in(part);
      if (isDated(part)) {
        into.add(
            changed ? Field.MODIFIED : Field.PUBLISHED, part.strip(), "html:line", 54 - away / 10);
        changed = false;
      }
    }
  }

  /**
   * The date that an element says itself, as a part of a longer line ("Jane DoeMarch 3, 2025", as
   * the parts of a line read when only a style parts them).
   */
  static void inPart(Element part, String line, int away, Evidence into) {
    String own = Text.line(part.ownText());
    if (own.length() > LONGEST_OWN || own.length() == line.length() || !isDated(own)) {
      return;
    }
    int at = line.indexOf(own);
    // Parted by what stands in it, so that any word of the line may be before it.
    String before = at < 0 ? line : line.substring(Math.max(0, at - LONGEST_OWN), at);
    boolean changed = ChangeWords.in(before);
    for (String date : BARS.split(own)) {
      if (isDated(date)) {
        Field field = changed || ChangeWords.in(date) ? Field.MODIFIED : Field.PUBLISHED;
        into.add(field, date.strip(), "html:line", 52 - away / 10);
      }
    }
  }

  /** The date that a paragraph opens with. */
  static void atStart(String paragraph, Evidence into) {
    Matcher start = DATED_START.matcher(paragraph);
    if (start.find()) {
      into.add(Field.PUBLISHED, start.group(1), "html:dateline", 42);
    }
  }
}
