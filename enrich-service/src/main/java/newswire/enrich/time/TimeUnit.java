package newswire.enrich.time;

import newswire.events.article.Precision;

/** The unit of a relative time, coarsest last. */
public enum TimeUnit {
  SECOND(Precision.SECOND, 60, 1),
  MINUTE(Precision.MINUTE, 60, 60),
  HOUR(Precision.HOUR, 24, 3600),
  DAY(Precision.DAY, 31, 86_400),
  WEEK(Precision.WEEK, 5, 604_800),
  MONTH(Precision.MONTH, 12, 2_592_000),
  YEAR(Precision.YEAR, 30, 31_536_000);

  private final Precision precision;
  private final int usualBelow;
  private final long seconds;

  TimeUnit(Precision precision, int usualBelow, long seconds) {
    this.precision = precision;
    this.usualBelow = usualBelow;
    this.seconds = seconds;
  }

  Precision precision() {
    return precision;
  }

  /** Counts from here on are said in the next coarser unit: nobody writes "75 minutes ago". */
  public int usualBelow() {
    return usualBelow;
  }

  long seconds() {
    return seconds;
  }
}
