package newswire.enrich.time;

import java.util.regex.Pattern;

/** How dates and times of day look, folded. */
final class TimePatterns {

  // spec: ISO 8601 calendar dates, also with slashes or dots; the compact form with its time
  static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{1,2})\\.?(?!\\d)");
  static final Pattern COMPACT =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:t(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
  static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d{2})(?!\\d)");
  static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?![\\d/])");
  static final Pattern CLOCK =
      Pattern.compile(
          "(\\d{1,2}): ?(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?(?!\\d)"
              + "|(\\d{1,2})\\s?h\\s?(\\d{2})(?![\\d\\p{L}])|(\\d{1,2})\\s?h(?:rs)?(?![\\d\\p{L}])");
  static final Pattern DOT_CLOCK =
      Pattern.compile("(\\d{1,2})\\.(\\d{2})(?:\\.(\\d{2}))?(?![\\d.])");
  static final Pattern COMPACT_CLOCK =
      Pattern.compile("(\\d{2})(\\d{2})\\s?(?:hrs|hours|h|uhr)\\b");
  static final Pattern HALF_DAY =
      Pattern.compile("([ap])(?:\\.?\\s?m\\b\\.?|(?<=:\\d\\d[ap])(?![\\p{L}.]))");
  static final Pattern BARE_HOUR = Pattern.compile("(\\d{1,2})\\s?(?=[ap]\\.?\\s?m\\b)");
  static final Pattern EAST_ASIAN = Pattern.compile("(\\d{1,4})\\s?([年년月월日일號号時时点點시分분秒초])");
  static final Pattern NUMBER =
      Pattern.compile("(\\d{1,4})(?:(?:st|nd|rd|th|er|re|ère|º|ª|°)(?!\\p{L}))?");
  static final Pattern OFFSET =
      Pattern.compile("(?:gmt|utc)?\\s?([+-])(\\d{1,2}):?(\\d{2})?(?!\\d)");
  static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’][\\p{L}\\p{M}]+)*");

  /** Abbreviations of several letters: "μ.μ.", "ก.ค.", "พ.ศ." */
  static final Pattern DOTTED =
      Pattern.compile(
          "[\\p{L}&&[^\\p{IsLatin}]]\\p{M}*\\.\\s?\\p{L}\\p{M}*(?:\\.\\s?\\p{L}\\p{M}*)?(?:\\.|(?![\\p{L}\\p{M}]))");

  private TimePatterns() {}
}
