package newswire.enrich.time;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates and times of day: numbers, month names and the small words between them. */
final class AbsoluteScanner {

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 4;

  private static final int YEAR_DIGITS = 4;

  /** Of a year, month and day without signs between them. */
  private static final int DAY_DIGITS = 8;

  /** Letters below are Latin. */
  private static final char BEYOND_LATIN = '\u0250';

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
    private final DateParts parts;
    private final Matcher matcher;
    private int at;

    Run(String text, @Nullable String language) {
      this.text = text;
      this.language = language;
      this.parts = new DateParts(language);
      this.matcher = TimePatterns.NUMBER.matcher(text).useTransparentBounds(true);
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
            && matched(TimePatterns.OFFSET) instanceof Matcher m) {
          understood = parts.offset(m.group(1), m.group(2), m.group(3));
        } else {
          understood = " ,.|·•-–—/()@[]~、，،'’:;年月".indexOf(c) >= 0;
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
      int end = at;
      while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
        end++;
      }
      char next = end < text.length() ? text.charAt(end) : ' ';
      boolean joined = next == '-' || next == '/' || next == '.';
      if (joined && end - at == YEAR_DIGITS && (m = matched(TimePatterns.YEAR_FIRST)) != null) {
        return parts.date(m.group(1), m.group(3), m.group(4));
      }
      if (joined && end - at < YEAR_DIGITS && (m = matched(TimePatterns.YEAR_LAST)) != null) {
        String order = words.order(language);
        boolean monthFirst = m.group(2).equals("/") && (order == null || order.equals("mdy"));
        return parts.yearLast(m.group(1), m.group(3), m.group(4), monthFirst);
      }
      boolean monthNext = parts.hasYear() || WordOrder.putsMonthFirst(language);
      if (next == '/'
          && monthNext
          && !parts.hasMonth()
          && !parts.hasDay()
          && (m = matched(TimePatterns.MONTH_FIRST)) != null) {
        return parts.monthNext()
            && parts.number(m.group(1), false)
            && parts.number(m.group(2), false);
      }
      if (end - at >= DAY_DIGITS && (m = matched(TimePatterns.COMPACT)) != null) {
        return parts.date(m.group(1), m.group(2), m.group(3))
            && (m.group(4) == null || parts.clock(m.group(4), m.group(5), m.group(6), null));
      }
      boolean parted = next <= ' ' && end + 1 < text.length();
      char then = parted ? text.charAt(end + 1) : next;
      boolean hour = end - at <= 2 && (next == ':' || then == 'h');
      boolean ofHalfDay = end - at <= 2 && (then == 'a' || then == 'p');
      boolean pointed = next == '.' && parts.hasDay() && parts.hasMonth();
      if (hour && (m = matched(TimePatterns.CLOCK)) != null) {
        return m.group(1) != null
            ? parts.clock(m.group(1), m.group(2), m.group(3), m.group(4))
            : m.group(5) != null
                ? parts.clock(m.group(5), m.group(6), null, null)
                : parts.hasDay() && parts.clock(m.group(7), null, null, null);
      }
      if (then > BEYOND_LATIN && (m = matched(TimePatterns.EAST_ASIAN)) != null) {
        return parts.eastAsian(m.group(2).charAt(0), m.group(1));
      }
      if (ofHalfDay && (m = matched(TimePatterns.BARE_HOUR)) != null) {
        return parts.clock(m.group(1), null, null, null);
      }
      if ((then == 'h' || then == 'u') && (m = matched(TimePatterns.COMPACT_CLOCK)) != null) {
        return parts.clock(m.group(1), m.group(2), null, null);
      }
      if (pointed && (m = matched(TimePatterns.DOT_CLOCK)) != null) {
        return parts.clock(m.group(1), m.group(2), m.group(3), null);
      }
      if ((m = matched(TimePatterns.NUMBER)) != null) {
        return parts.number(m.group(1), m.end() > m.end(1));
      }
      return false;
    }

    private boolean word() {
      char first = text.charAt(at);
      Matcher m = first == 'a' || first == 'p' ? matched(TimePatterns.HALF_DAY) : null;
      if (m != null) {
        return parts.halfDay(m.group(1).equals("p"));
      }
      boolean zoned = text.startsWith("gmt", at) || text.startsWith("utc", at);
      if (zoned && parts.hasClock() && (m = matched(TimePatterns.OFFSET)) != null) {
        return parts.offset(m.group(1), m.group(2), m.group(3));
      }
      int start = at;
      m = first < BEYOND_LATIN ? null : matched(TimePatterns.DOTTED);
      if (m != null && meaning(m.group().replaceAll("[.\\s]", ""))) {
        return true;
      }
      at = start;
      m = matched(TimePatterns.WORD);
      return m != null && (longName(m) || meaning(m.group()) || severalMeanings(m.group()));
    }

    /** "Central European Summer Time", "ربيع الأول": the most words that are one name. */
    private boolean longName(Matcher first) {
      if (!words.startsLongName(first.group())) {
        return false;
      }
      int end = first.end();
      List<Integer> ends = new ArrayList<>();
      Matcher next = TimePatterns.WORD.matcher(text);
      for (int i = 0;
          i < MOST_WORDS && end < text.length() && " -".indexOf(text.charAt(end)) >= 0;
          i++) {
        if (!next.region(end + 1, text.length()).lookingAt()) {
          break;
        }
        end = next.end();
        ends.add(end);
      }
      for (int to : ends.reversed()) {
        String name = text.substring(first.start(), to);
        TimeForm.StatedZone zone = parts.hasClock() ? words.zone(name, language) : null;
        Integer gregorian = words.month(name, language);
        if (gregorian != null && parts.month(gregorian, false)) {
          at = to;
          return true;
        }
        TimeWords.OtherMonth month = zone == null ? words.otherMonth(name) : null;
        if (zone != null && parts.zone(zone) || month != null && parts.month(month)) {
          at = to;
          return true;
        }
      }
      return false;
    }

    private boolean meaning(String word) {
      if (word.equals("t") || word.equals("tháng")) {
        return word.equals("tháng") ? parts.monthNext() : parts.hasDay();
      }
      TimeForm.StatedZone zone = parts.hasClock() ? words.zone(word, language) : null;
      if (zone != null) {
        return parts.zone(zone);
      }
      Integer month = words.month(word.replace("'", "").replace("’", ""), language);
      if (month != null) {
        return parts.month(month, words.isWeekday(word)) || words.isWeekday(word);
      }
      TimeWords.OtherMonth other = parts.hasMonth() ? null : words.otherMonth(word);
      if (other != null && !words.isWeekday(word)) {
        return parts.month(other);
      }
      if (words.isWeekday(word)) {
        // "Sun3 July" is a name that ends in Sun
        return word.charAt(0) > 0x24f || at >= text.length() || !Character.isDigit(text.charAt(at));
      }
      boolean latin = word.charAt(0) < BEYOND_LATIN || word.equals("م");
      if (!parts.hasClock() && parts.hasAny() && latin && words.isSkipped(word)) {
        return true; // "4 de julio": Hungarian's "de." (a.m.) and Arabic's need their hour first
      }
      if (words.isMorning(word) || words.isAfternoon(word)) {
        return parts.halfDay(words.isAfternoon(word));
      }
      TimeForm.Ago named = words.phrase(word, language);
      if (named != null && named.unit() == TimeUnit.DAY && named.count() >= 0) {
        return parts.daysAgo(named.count());
      }
      return words.isSkipped(word) && (parts.hasAny() || WordOrder.isLeading(word));
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
      if (!matcher.usePattern(pattern).region(at, text.length()).lookingAt()) {
        return null;
      }
      at = matcher.end();
      return matcher;
    }
  }
}
