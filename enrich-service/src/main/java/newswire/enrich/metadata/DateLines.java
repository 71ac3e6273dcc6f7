package newswire.enrich.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Text;
import newswire.enrich.time.TimeReader;
import org.jsoup.nodes.Element;

/** Evidence of lines that hold a date: of publication, or of a change where a word says so. */
final class DateLines {

  private static final int PARTS_AT_MOST = 6;
  private static final int LONGEST_OWN = 60;

  /** A place and a day take no more of a paragraph. */
  private static final int OPENING = 90;

  /** "1.1.25" has four. */
  private static final int LEAST_DIGITS = 4;

  private static final int YEAR_DIGITS = 4;

  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\p{Nd}{1,2}:\\p{Nd}{2}(?::\\p{Nd}{2})?(?!\\p{Nd})(?i:\\s?[ap]\\.?\\s?m\\b\\.?|[ap]\\b)?)"
              + "(\\s\\(?\\p{Lu}{2,5}(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?\\)?)?");
  private static final String ANY_DAY = "2026-01-01 ";
  private static final Pattern BARS = Pattern.compile("[|•·・]");
  private static final Pattern OTHER =
      Pattern.compile(
          "\\d{1,2}[./-]\\d{1,2}[./-]\\d{2}\\b|\\d{4}年|\\p{Nd}{1,3}年\\s?\\p{Nd}{1,2}月|\\d{4}년");

  /**
   * "(21. November 2022) …", "29.11.2022 – …", "Feb. 23, 2015 -- …", "HOLM, Nov. 3, 2026 /PRWire/
   * -- …" at the start of the text.
   */
  private static final Pattern DATED_START =
      Pattern.compile(
          "^(?:\\p{Lu}[\\p{L} .'’-]{1,40},\\s(?:\\p{Lu}[\\p{L} .]{1,20},?\\s)?)?"
              + "\\(?(\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,10})\\s?20\\d\\d|\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2},\\s20\\d\\d)"
              + "(?:\\)|(?:\\s[/(][^/)]{2,40}[/)])?\\s*[-–—:|])");

  private DateLines() {}

  /** Whether a line holds what may be a date with its year, in any script's digits; cheap. */
  static boolean isDated(String line) {
    int digits = 0;
    int run = 0;
    int year = 0;
    for (int i = 0; i <= line.length(); i++) {
      int digit = i < line.length() ? digit(line.charAt(i)) : -1;
      if (digit >= 0) {
        digits++;
        year = run < YEAR_DIGITS ? year * 10 + digit : year;
        run++;
        continue;
      }
      boolean ends = i == line.length() || !isWord(line.charAt(i));
      if (run == YEAR_DIGITS && ends && isYear(year) && digits(line) > LEAST_DIGITS) {
        return true;
      }
      run = 0;
      year = 0;
    }
    return digits >= LEAST_DIGITS && OTHER.matcher(line).find();
  }

  /** Of our calendar, or of those that count otherwise: Persian and Hijri, Buddhist. */
  private static boolean isYear(int year) {
    int century = year / 100;
    return century == 19 || century == 20 || century / 2 == 12 || century == 13 || century == 14;
  }

  /** Letters of ASCII go on a word of digits: "2026x" is no year, "2026年" and "2026թ" are. */
  private static boolean isWord(char c) {
    return c < 0x80 && (Character.isLetter(c) || c == '_');
  }

  private static int digit(char c) {
    return c < 0x80 ? (c >= '0' && c <= '9' ? c - '0' : -1) : Character.digit(c, 10);
  }

  /** Whether a line has as many digits as the shortest date. */
  static boolean hasDigits(String line) {
    return digits(line) >= LEAST_DIGITS;
  }

  /** How many digits a line has; counted no further than to one more than the shortest date. */
  private static int digits(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits <= LEAST_DIGITS; i++) {
      digits += digit(line.charAt(i)) >= 0 ? 1 : 0;
    }
    return digits;
  }

  /** The dates of a line that is {@code away} from the headline. */
  static void in(String line, int away, Evidence into) {
    if (!isDated(line)) {
      return;
    }
    boolean changed = false;
    String[] parts = LineEvidence.PARTS.split(line, PARTS_AT_MOST);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      changed |= ChangeWords.in(part);
      if (isDated(part)) {
        String clock = i + 1 < parts.length ? clock(part, parts[i + 1]) : "";
        Field field = changed ? Field.MODIFIED : Field.PUBLISHED;
        into.add(field, part.strip() + clock, "html:line", 54 - away / 10);
        changed = false;
      }
    }
  }

  /** The time of day that stands behind a day's bar: "3.11.2026. | 4:30 PM ET". */
  private static String clock(String day, String next) {
    if (next.isEmpty() || digit(next.charAt(0)) < 0 || day.indexOf(':') >= 0) {
      return "";
    }
    Matcher clock = CLOCK.matcher(next);
    if (!clock.lookingAt()) {
      return "";
    }
    boolean zoned =
        clock.group(2) != null
            && TimeReader.standard().recognize(ANY_DAY + clock.group(), null).isPresent();
    return " " + (zoned ? clock.group() : clock.group(1));
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
    String[] dates = BARS.split(own);
    for (int i = 0; i < dates.length; i++) {
      String date = dates[i].strip();
      if (isDated(date)) {
        Field field = changed || ChangeWords.in(date) ? Field.MODIFIED : Field.PUBLISHED;
        String clock = i + 1 < dates.length ? clock(date, dates[i + 1].strip()) : "";
        into.add(field, date + clock, "html:line", 52 - away / 10);
      }
    }
  }

  /** The date that a paragraph opens with. */
  static void atStart(String paragraph, Evidence into) {
    if (!isDated(paragraph.substring(0, Math.min(OPENING, paragraph.length())))) {
      return; // cheaper to tell
    }
    Matcher start = DATED_START.matcher(paragraph);
    if (start.find()) {
      into.add(Field.PUBLISHED, start.group(1), "html:dateline", 42);
    }
  }
}
