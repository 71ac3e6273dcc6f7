package newswire.enrich.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Collects the parts of one date as they are read; every method answers whether the part fits. */
final class DateParts {

  // "67" is 2567 of the Buddhist era, 2024.
  private static final int THAI_CENTURY = 43;

  private final @Nullable String language;
  private OtherCalendars.Calendar calendar = OtherCalendars.Calendar.GREGORIAN;
  private @Nullable Integer year;
  private @Nullable Integer month;
  private @Nullable Integer day;
  private @Nullable Integer daysAgo;
  private final ClockParts clock = new ClockParts();
  private TimeForm.@Nullable StatedZone zone;
  private boolean swappable;
  private boolean monthMayBeWeekday;
  private boolean monthNamed;
  private boolean monthNext;

  /**
   * No parts yet.
   *
   * @param language BCP 47, which decides between calendars; null when unknown
   */
  DateParts(@Nullable String language) {
    this.language = language;
  }

  boolean hasClock() {
    return clock.isStated();
  }

  boolean hasDay() {
    return day != null || daysAgo != null;
  }

  boolean hasMonth() {
    return month != null;
  }

  boolean hasYear() {
    return year != null;
  }

  boolean hasAny() {
    return month != null || day != null || clock.isStated() || daysAgo != null || year != null;
  }

  boolean date(String y, String m, String d) {
    if (year != null || month != null || day != null) {
      return false;
    }
    year = Integer.valueOf(y);
    month = Integer.valueOf(m);
    day = Integer.valueOf(d);
    return true;
  }

  /** Day and month in doubt: the digits decide when they can, else the order of the language. */
  boolean yearLast(String first, String second, String y, boolean monthFirst) {
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second);
    boolean firstIsMonth = b > 12 || (monthFirst && a <= 12);
    swappable = a <= 12 && b <= 12 && a != b;
    String fullYear = y.length() == 2 ? century(y) : y;
    return firstIsMonth ? date(fullYear, first, second) : date(fullYear, second, first);
  }

  private String century(String y) {
    if (isThai() && Integer.parseInt(y) >= THAI_CENTURY) {
      return "25" + y;
    }
    return (Integer.parseInt(y) < 70 ? "20" : "19") + y;
  }

  boolean clock(String h, @Nullable String m, @Nullable String s, @Nullable String fraction) {
    return clock.read(h, m, s, fraction);
  }

  boolean eastAsian(char unit, String digits) {
    int number = Integer.parseInt(digits);
    switch (unit) {
      case '年', '년' -> {
        boolean first = year == null;
        year = number < 100 ? 2000 + number : number;
        return first;
      }
      case '月', '월' -> {
        boolean first = month == null;
        month = number;
        monthNamed = true;
        return first;
      }
      case '日', '일', '號', '号' -> {
        boolean first = day == null;
        day = number;
        return first;
      }
      case '時', '时', '点', '點', '시' -> {
        return digits.length() <= 2 && clock(digits, null, null, null);
      }
      case '分', '분' -> {
        return clock.minute(number);
      }
      default -> {
        return clock.second(number);
      }
    }
  }

  boolean month(int number, boolean mayBeWeekday) {
    if (month != null && !monthMayBeWeekday) {
      return monthNamed && month == number; // "3 نوفمبر/تشرين الثاني": both names of it
    }
    month = number;
    monthMayBeWeekday = mayBeWeekday;
    monthNamed = true;
    return true;
  }

  boolean month(TimeWords.OtherMonth other) {
    calendar = other.calendar();
    return month(other.month(), false);
  }

  private boolean isThai() {
    return language != null && language.startsWith("th");
  }

  boolean monthNext() {
    monthNext = true;
    return month == null;
  }

  boolean number(String digits, boolean ordinal) {
    int number = Integer.parseInt(digits);
    if (digits.length() == 4) {
      boolean first = year == null;
      year = number;
      return first;
    }
    if (digits.length() == 3) {
      return false;
    }
    if (monthNext && month == null) {
      month = number;
      monthNamed = true;
      return true;
    }
    if (day == null) {
      day = number;
      return number >= 1 && number <= 31;
    }
    if (year == null && month != null && digits.length() == 2 && !ordinal) {
      year = (isThai() && number >= THAI_CENTURY ? 2500 : 2000) + number;
      return true;
    }
    return false;
  }

  boolean halfDay(boolean pm) {
    return clock.halfDay(pm);
  }

  boolean daysAgo(int days) {
    boolean first = daysAgo == null && day == null;
    daysAgo = days;
    return first;
  }

  boolean zone(TimeForm.StatedZone stated) {
    boolean first = zone == null || zone.minutes() == 0;
    zone = first ? stated : zone;
    // "10:00 IST (UTC+5:30)": a second statement of the zone adds nothing
    return true;
  }

  boolean offset(@Nullable String sign, @Nullable String hours, @Nullable String minutes) {
    if (sign == null || hours == null) {
      return false;
    }
    int east = Integer.parseInt(hours) * 60 + (minutes == null ? 0 : Integer.parseInt(minutes));
    return east <= 18 * 60 && zone(new TimeForm.StatedZone(sign.equals("+") ? east : -east, false));
  }

  TimeForm.@Nullable Absolute finished() {
    boolean dated = month != null && (day != null || year != null && !clock.isStated());
    boolean named = daysAgo != null && month == null && day == null && year == null;
    boolean timeOnly = clock.isStated() && month == null && day == null && year == null;
    boolean yearOnly = year != null && month == null && day == null && !clock.isStated();
    if (!dated && !named && !timeOnly && !yearOnly) {
      return null;
    }
    if (year != null && year >= 2400 && year <= 2700) {
      year -= 543; // the Buddhist era, as Thai publishers count
    }
    if (!becomesGregorian() || !plausible() || clock.isHalfDayAlone()) {
      return null;
    }
    return new TimeForm.Absolute(
        year,
        month,
        day,
        daysAgo,
        clock.secondOfDay(),
        clock.nanos(),
        clock.finest(),
        zone,
        swappable && !monthNamed);
  }

  /** Days of other calendars become Gregorian; false when there is no such day. */
  private boolean becomesGregorian() {
    if (calendar == OtherCalendars.Calendar.GREGORIAN) {
      if (year == null || day == null || month == null || !OtherCalendars.isTheirs(year)) {
        return true;
      }
      calendar = OtherCalendars.byLanguage(language);
    }
    if (year == null || month == null || day == null) {
      return false;
    }
    LocalDate that = OtherCalendars.day(calendar, year, month, day);
    if (that != null) {
      year = that.getYear();
      month = that.getMonthValue();
      day = that.getDayOfMonth();
      swappable = false;
    }
    return that != null;
  }

  private boolean plausible() {
    if (month != null && (month < 1 || month > 12) || year != null && (year < 1 || year > 2399)) {
      return false;
    }
    if (day == null) {
      return true;
    }
    int longest = month == null ? 31 : Month.of(month).length(year == null || Year.isLeap(year));
    return day >= 1 && day <= longest;
  }
}
