package newswire.enrich.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spells numbers of other make as the scanners know them: Han numerals, years of Japanese eras and
 * of the Republic of China, seconds since 1970, weeks and days of the year.
 */
final class NumberForms {

  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final Pattern HAN =
      Pattern.compile("([〇零○一二三四五六七八九十廿卅元]{1,4})\\s?(?=[年月日號号時时點点分])");
  private static final Pattern ERA = Pattern.compile("(令和|平成|昭和|大正|民國|民国)\\s?(\\d{1,3})\\s?年");
  private static final Map<String, Integer> YEAR_BEFORE =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "大正", 1911, "民國", 1911, "民国", 1911);
  private static final int SECONDS = 10;
  private static final Pattern EPOCH =
      Pattern.compile("(?:/date\\()?(1\\d{9})(\\d{3})?(?:[+-]\\d{4})?(?:\\)/)?");
  // spec: ISO 8601 week dates and ordinal dates
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-?w(\\d{2})(?:-?([1-7]))?");
  private static final int ORDINAL_LENGTH = 8;
  private static final Pattern ORDINAL = Pattern.compile("(\\d{4})-(\\d{3})");
  // spec: RFC 9557 names the zone in brackets behind the offset
  private static final Pattern BRACKET = Pattern.compile("\\[[a-z_]+/[a-z_/+-]+\\]$");

  private NumberForms() {}

  /** The folded text, or the same time in digits. */
  static String plain(String folded) {
    if (folded.isEmpty()) {
      return folded;
    }
    char first = folded.charAt(0);
    if (first < 0x80 && first != '/' && !Character.isDigit(first)) {
      return folded;
    }
    String text = folded.endsWith("]") ? BRACKET.matcher(folded).replaceFirst("") : folded;
    if (text.length() <= 32 && (first == '/' || Character.isDigit(first))) {
      String machine = machine(text);
      if (machine != null) {
        return machine;
      }
    }
    if (text.indexOf('年') < 0 && text.indexOf('月') < 0) {
      return text;
    }
    String digits = HAN.matcher(text).replaceAll(NumberForms::digits);
    return ERA.matcher(digits).replaceAll(NumberForms::gregorian);
  }

  private static @Nullable String machine(String text) {
    Matcher m;
    if (text.length() >= SECONDS
        && "/1".indexOf(text.charAt(0)) >= 0
        && (m = EPOCH.matcher(text)).matches()) {
      return Instant.ofEpochSecond(Long.parseLong(m.group(1)))
          .toString()
          .replace('T', 't')
          .replace('Z', 'z');
    }
    try {
      if (text.indexOf('w') > 0 && (m = WEEK.matcher(text)).matches()) {
        int weekday = m.group(3) == null ? 1 : Integer.parseInt(m.group(3));
        return LocalDate.of(Integer.parseInt(m.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(m.group(2)))
            .with(java.time.temporal.ChronoField.DAY_OF_WEEK, weekday)
            .toString();
      }
      return text.length() == ORDINAL_LENGTH && (m = ORDINAL.matcher(text)).matches()
          ? LocalDate.ofYearDay(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))
              .toString()
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** "二〇二五" is four digits; "十二", "二十三" and "廿三" count tens. */
  private static String digits(MatchResult han) {
    String text = han.group(1).replace('零', '〇').replace('○', '〇');
    if (text.equals("元")) {
      return "1";
    }
    int tens = text.indexOf('十');
    if (tens < 0 && "廿卅".indexOf(text.charAt(0)) < 0) {
      StringBuilder out = new StringBuilder();
      text.chars().forEach(c -> out.append(Math.max(0, HAN_DIGITS.indexOf(c))));
      return out.toString();
    }
    int ones = HAN_DIGITS.indexOf(text.charAt(text.length() - 1));
    int ten =
        switch (text.charAt(0)) {
          case '廿' -> 2;
          case '卅' -> 3;
          case '十' -> 1;
          default -> Math.max(1, HAN_DIGITS.indexOf(text.charAt(0)));
        };
    return Integer.toString(ten * 10 + Math.max(0, ones));
  }

  private static String gregorian(MatchResult era) {
    int before = YEAR_BEFORE.getOrDefault(era.group(1), 0);
    return before + Integer.parseInt(era.group(2)) + "年";
  }
}
