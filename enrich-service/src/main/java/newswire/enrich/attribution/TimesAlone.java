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
    return TIMES.recognize(text, null).filter(form -> !isYear(form)).isPresent();
  }

  /** A year alone is part of too many headlines to be the time of a source line. */
  static boolean isYear(TimeForm form) {
    return form instanceof TimeForm.Absolute a
        && a.month() == null
        && a.daysAgo() == null
        && a.secondOfDay() == null;
  }
}
