package newswire.enrich.time;

import org.jspecify.annotations.Nullable;

/** Collects the parts of one time of day; every method answers whether the part fits. */
final class ClockParts {

  private @Nullable Integer hour;
  private int minute;
  private int second;
  private int nanos;
  private @Nullable TimeUnit finest;
  private @Nullable Boolean afternoon;

  boolean isStated() {
    return hour != null;
  }

  boolean isHalfDayAlone() {
    return afternoon != null && hour == null;
  }

  boolean read(String h, @Nullable String m, @Nullable String s, @Nullable String fraction) {
    if (hour != null) {
      return false;
    }
    hour = Integer.valueOf(h);
    minute = m == null ? 0 : Integer.parseInt(m);
    second = s == null ? 0 : Integer.parseInt(s);
    nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    finest = s != null ? TimeUnit.SECOND : m != null ? TimeUnit.MINUTE : TimeUnit.HOUR;
    return hour <= 24 && minute < 60 && second <= 60;
  }

  boolean minute(int number) {
    minute = number;
    finest = TimeUnit.MINUTE;
    return hour != null && number < 60;
  }

  boolean second(int number) {
    second = number;
    finest = TimeUnit.SECOND;
    return hour != null && number < 60;
  }

  boolean halfDay(boolean pm) {
    boolean first = afternoon == null;
    afternoon = pm;
    return first;
  }

  /** Null when no time of day is stated. */
  @Nullable Integer secondOfDay() {
    return hour == null ? null : hourOfDay(hour) * 3600 + minute * 60 + second;
  }

  int nanos() {
    return nanos;
  }

  /** The finest part stated; null when none is. */
  @Nullable TimeUnit finest() {
    return finest;
  }

  private int hourOfDay(int stated) {
    if (afternoon == null || stated > 12) {
      return stated;
    }
    return afternoon ? stated % 12 + 12 : stated % 12;
  }
}
