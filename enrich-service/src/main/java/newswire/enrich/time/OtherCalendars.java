package newswire.enrich.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import org.jspecify.annotations.Nullable;

/** Days of the calendars that publishers use beside the Gregorian one, as Gregorian days. */
final class OtherCalendars {

  /** A calendar by what its years and months mean. */
  enum Calendar {
    GREGORIAN,
    PERSIAN,
    HIJRI
  }

  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1499;
  // 1 Farvardin of the year 1, in days since 1970-01-01, less a day.
  private static final long PERSIAN_EPOCH = 1_948_319L - 2_440_588L;

  private OtherCalendars() {}

  /** Whether a year is one of the Persian or Hijri calendar: no Gregorian one is news. */
  static boolean isTheirs(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Which of the two a date in numbers is in: the Persian one where it is used, see docs. */
  static Calendar byLanguage(@Nullable String language) {
    return language != null && (language.startsWith("ar") || language.startsWith("ur"))
        ? Calendar.HIJRI
        : Calendar.PERSIAN;
  }

  /** The Gregorian day; null when the calendar has no such day. */
  static @Nullable LocalDate day(Calendar calendar, int year, int month, int day) {
    if (!isTheirs(year) || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return calendar == Calendar.PERSIAN ? persian(year, month, day) : hijri(year, month, day);
  }

  // spec: the 33-year cycle, which agrees with Iran's calendar for 1178 to 1633
  private static @Nullable LocalDate persian(int year, int month, int day) {
    if (day > (month <= 6 ? 31 : month <= 11 || isLeap(year) ? 30 : 29)) {
      return null;
    }
    long before = month <= 7 ? 31L * (month - 1) : 30L * (month - 1) + 6;
    return LocalDate.ofEpochDay(PERSIAN_EPOCH + firstOf(year) + before + day);
  }

  private static long firstOf(int year) {
    return 365L * (year - 1) + Math.floorDiv(8L * year + 21, 33L);
  }

  private static boolean isLeap(int year) {
    return firstOf(year + 1) - firstOf(year) == 366;
  }

  // spec: Umm al-Qura, the civil calendar of Saudi Arabia
  private static @Nullable LocalDate hijri(int year, int month, int day) {
    try {
      return LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
