package newswire.enrich.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Which day an absolute time speaks of, when it leaves out the year or names none. */
final class StatedDay {

  private StatedDay() {}

  /** The day in the time's own zone; null when it depends on an observation that is not known. */
  static @Nullable LocalDate of(TimeForm.Absolute form, TimeContext context) {
    Instant observed = context.observed();
    Integer month = form.month();
    Integer year = form.year();
    if (year != null) {
      int day = form.day() == null ? 1 : form.day();
      return LocalDate.of(year, month == null ? 1 : month, day);
    }
    if (observed == null) {
      return null;
    }
    LocalDate today = LocalDate.ofInstant(observed, StatedZones.offset(form, null, context));
    if (month != null && form.day() != null) {
      // No year: the last such day that is not yet to come.
      for (int back = 0; back <= 8; back++) {
        int y = today.getYear() + 1 - back;
        if (form.day() <= java.time.YearMonth.of(y, month).lengthOfMonth()) {
          LocalDate that = LocalDate.of(y, month, form.day());
          if (!that.isAfter(today.plusDays(1))) {
            return that;
          }
        }
      }
      return null;
    }
    if (form.daysAgo() != null) {
      return today.minusDays(form.daysAgo());
    }
    LocalDateTime sameDay = today.atStartOfDay().plusSeconds(secondOfDay(form));
    boolean toCome =
        sameDay
            .toInstant(StatedZones.offset(form, sameDay, context))
            .isAfter(observed.plus(TimeResolver.CLOCK_SKEW));
    return toCome ? today.minusDays(1) : today;
  }

  static int secondOfDay(TimeForm.Absolute form) {
    return form.secondOfDay() == null ? 0 : form.secondOfDay();
  }
}
