package newswire.enrich.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** How far from UTC a stated time is. */
final class StatedZones {

  private StatedZones() {}

  /**
   * The stated zone's offset, else the assumed zone's, else UTC.
   *
   * @param at the local time; null when only today's date is asked for
   */
  static ZoneOffset offset(
      TimeForm.Absolute form, @Nullable LocalDateTime at, TimeContext context) {
    TimeForm.StatedZone zone = form.zone();
    if (zone != null) {
      int minutes = zone.minutes();
      if (zone.summerTime() && at != null && americanSummer(at)) {
        minutes += 60;
      }
      return ZoneOffset.ofTotalSeconds(minutes * 60);
    }
    ZoneId assumed = context.zone();
    if (assumed == null) {
      return ZoneOffset.UTC;
    }
    Instant observed = context.observed();
    if (at != null) {
      return assumed.getRules().getOffset(at);
    }
    return observed == null ? ZoneOffset.UTC : assumed.getRules().getOffset(observed);
  }

  // spec: Energy Policy Act of 2005: second Sunday of March to first Sunday of November, 2:00
  private static boolean americanSummer(LocalDateTime at) {
    LocalDate march = LocalDate.of(at.getYear(), 3, 8);
    LocalDate november = LocalDate.of(at.getYear(), 11, 1);
    LocalDateTime begin = march.plusDays((7 - march.getDayOfWeek().getValue()) % 7).atTime(2, 0);
    LocalDateTime end =
        november.plusDays((7 - november.getDayOfWeek().getValue()) % 7).atTime(2, 0);
    return !at.isBefore(begin) && at.isBefore(end);
  }
}
