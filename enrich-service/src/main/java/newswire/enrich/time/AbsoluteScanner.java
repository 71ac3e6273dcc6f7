package newswire.enrich.time;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times of day: numbers, month names and the small words between them. */
final class AbsoluteScanner {

  private static final int LONGEST = 80;

  // spec: ISO 8601 calendar dates, also with slashes or dots; the compact form with its time
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})\\.?(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?(?!\\d)"
              + "|(\\d{1,2})\\s?h\\s?(\\d{2})(?![\\d\\p{L}])|(\\d{1,2})\\s?h(?:rs)?(?![\\d\\p{L}])");
  private static final Pattern DOT_CLOCK =
      Pattern.compile("(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?![\\d.])");
  private static final Pattern COMPACT_CLOCK =
      Pattern.compile("(\\d{2})(\\d{2})\\s?(?:hrs|hours|h|uhr)\\b");
  private static final Pattern HALF_DAY = Pattern.compile("([ap])\\.?\\s?m\\b\\.?");
  private static final Pattern BARE_HOUR = Pattern.compile("(\\d{1,2})\\s?(?=[ap]\\.?\\s?m\\b)");
  private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{1,4})\\s?([年년月월日일號号時时点點시分분秒초])");
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,4})(?:(?:st|nd|rd|th|er|re|ère|º|ª|°)(?!\\p{L}))?");
  private static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc)?\\s?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");

  private static final Set<String> LEADING =
      Set.of(
          "on", "at", "am", "le", "el", "il", "den", "ngày", "lúc", "kl", "na", "em", "op", "vào");

  private final TimeWords words;

  AbsoluteScanner(TimeWords words) {
    this.words = words;
  }

  /** Reads all of a folded text; null when it is no date and no time of day. */
  TimeForm.@Nullable Absolute scan(String folded, @Nullable String language) {
    if (folded.length() > LONGEST) {
      return null;
    }
    return new Run(folded, language).read();
  }

  /** One reading of one text. */
  private final class Run {
    private final String text;
    private final @Nullable String language;
    private final DateParts parts = new DateParts();
    private int at;

    Run(String text, @Nullable String language) {
      this.text = text;
      this.language = language;
    }

    TimeForm.@Nullable Absolute read() {
      while (at < text.length()) {
        char c = text.charAt(at);
        boolean understood;
        if (c >= '0' && c <= '9') {
          understood = number();
        } else if (Character.isLetter(c)) {
          understood = word();
        } else if ((c == '+' || c == '-')
            && parts.hasClock()
            && matched(OFFSET) instanceof Matcher m) {
          understood = parts.offset(m.group(1), m.group(2), m.group(3));
        } else {
          understood = " ,.|·•-–—/()@[]~、，'’:;年月".indexOf(c) >= 0;
          at++;
        }
        if (!understood) {
          return null;
        }
      }
      return parts.finished();
    }

    private boolean number() {
      Matcher m;
      if ((m = matched(YEAR_FIRST)) != null) {
        return parts.date(m.group(1), m.group(3), m.group(4));
      }
      if ((m = matched(YEAR_LAST)) != null) {
        String order = words.order(language);
        boolean monthFirst = m.group(2).equals("/") && (order == null || order.equals("mdy"));
        return parts.yearLast(m.group(1), m.group(3), m.group(4), monthFirst);
      }
      if ((m = matched(COMPACT)) != null) {
        return parts.date(m.group(1), m.group(2), m.group(3))
            && (m.group(4) == null || parts.clock(m.group(4), m.group(5), m.group(6), null));
      }
      if ((m = matched(CLOCK)) != null) {
        return m.group(1) != null
            ? parts.clock(m.group(1), m.group(2), m.group(3), m.group(4))
            : m.group(5) != null
                ? parts.clock(m.group(5), m.group(6), null, null)
                : parts.hasDay() && parts.clock(m.group(7), null, null, null);
      }
      if ((m = matched(EAST_ASIAN)) != null) {
        return parts.eastAsian(m.group(2).charAt(0), m.group(1));
      }
      if ((m = matched(BARE_HOUR)) != null) {
        return parts.clock(m.group(1), null, null, null);
      }
      if ((m = matched(COMPACT_CLOCK)) != null) {
        return parts.clock(m.group(1), m.group(2), null, null);
      }
      if (parts.hasDay() && parts.hasMonth() && (m = matched(DOT_CLOCK)) != null) {
        return parts.clock(m.group(1), m.group(2), m.group(3), null);
      }
      if ((m = matched(NUMBER)) != null) {
        return parts.number(m.group(1), at > m.end(1) - m.start());
      }
      return false;
    }

    private boolean word() {
      Matcher m = matched(HALF_DAY);
      if (m != null) {
        return parts.halfDay(m.group(1).equals("p"));
      }
      if (parts.hasClock() && startsOffset() && (m = matched(OFFSET)) != null) {
        return parts.offset(m.group(1), m.group(2), m.group(3));
      }
      m = matched(WORD);
      return m != null && (meaning(m.group()) || severalMeanings(m.group()));
    }

    private boolean startsOffset() {
      return text.startsWith("gmt", at) || text.startsWith("utc", at);
    }

    private boolean meaning(String word) {
      if (word.equals("t") || word.equals("tháng")) {
        return word.equals("tháng") ? parts.monthNext() : parts.hasDay();
      }
      TimeForm.StatedZone zone = parts.hasClock() ? words.zone(word) : null;
      if (zone != null) {
        return parts.zone(zone);
      }
      Integer month = words.month(word.replace("'", "").replace("’", ""), language);
      if (month != null) {
        return parts.month(month, words.isWeekday(word)) || words.isWeekday(word);
      }
      if (words.isWeekday(word)) {
        // "Sun3 July" is a name that ends in Sun
        return word.charAt(0) > 0x24f || at >= text.length() || !Character.isDigit(text.charAt(at));
      }
      if (!parts.hasClock() && parts.hasAny() && word.charAt(0) < 0x250 && words.isSkipped(word)) {
        return true; // "4 de julio": Hungarian's "de." (a.m.) needs its hour first
      }
      if (words.isMorning(word) || words.isAfternoon(word)) {
        return parts.halfDay(words.isAfternoon(word));
      }
      TimeForm.Ago named = words.phrase(word, language);
      if (named != null && named.unit() == TimeUnit.DAY && named.count() >= 0) {
        return parts.daysAgo(named.count());
      }
      return words.isSkipped(word) && (parts.hasAny() || LEADING.contains(word));
    }

    /** East Asian words follow one another without blanks: 星期四上午. */
    private boolean severalMeanings(String run) {
      if (run.charAt(0) < '\u0e00') {
        return false;
      }
      int from = 0;
      while (from < run.length()) {
        int to = Math.min(run.length(), from + 12);
        while (to > from && !meaning(run.substring(from, to))) {
          to--;
        }
        if (to == from) {
          return false;
        }
        from = to;
      }
      return true;
    }

    private @Nullable Matcher matched(Pattern pattern) {
      Matcher m = pattern.matcher(text).region(at, text.length());
      m.useTransparentBounds(true);
      if (!m.lookingAt()) {
        return null;
      }
      at = m.end();
      return m;
    }
  }
}
