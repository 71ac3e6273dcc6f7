package newswire.enrich.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import newswire.enrich.time.TimeForm;
import newswire.enrich.time.TimeReader;

/** A line that holds a time, or several parted by bars, and nothing else. */
final class TimesAlone {

  private static final TimeReader TIMES = TimeReader.standard();
  private static final int MOST = 4;

  private TimesAlone() {}

  /** The first time, without icon and label; empty when the line says anything else. */
  static Optional<String> first(String line) {
    String whole = TIMES.bare(line);
    if (isTime(whole)) {
      return Optional.of(whole);
    }
    if (line.indexOf('|') < 0) {
      return Optional.empty();
    }
    List<String> parts = Arrays.stream(line.split("\\|", MOST)).map(TIMES::bare).toList();
    return parts.stream().allMatch(TimesAlone::isTime)
        ? Optional.of(parts.getFirst())
        : Optional.empty();
  }

  private static boolean isTime(String text) {
    return TIMES.recognize(text, null).filter(form -> isTime(form, text)).isPresent();
  }

  /**
   * Whether what was recognised can be the time of a source line: a year alone is part of too many
   * headlines, and "Mar (17)" is a list's label and how many it holds.
   */
  static boolean isTime(TimeForm form, String text) {
    return !(form instanceof TimeForm.Absolute a) || !isYear(a) && !isCounted(a, text);
  }

  private static boolean isYear(TimeForm.Absolute date) {
    return date.month() == null && date.daysAgo() == null && date.secondOfDay() == null;
  }

  /** But "11月3日(火)" has the day of the week in its brackets. */
  private static boolean isCounted(TimeForm.Absolute date, String text) {
    return date.year() == null
        && date.secondOfDay() == null
        && text.length() > 1
        && text.endsWith(")")
        && Character.isDigit(text.charAt(text.length() - 2));
  }
}
