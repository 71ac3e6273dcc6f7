package newswire.enrich.time;

import org.jspecify.annotations.Nullable;

/** A time as stated, before it is held against anything. */
public sealed interface TimeForm {

  /**
   * "12 hours ago".
   *
   * @param count 0 for "just now"
   * @param bare whether nothing in the phrase says that it speaks of the past ("12h", "now")
   */
  record Ago(TimeUnit unit, int count, boolean bare) implements TimeForm {}

  /**
   * A date, a time of day, or both.
   *
   * @param year null when not stated ("3 July"), then month and day are set, or neither
   * @param month 1 to 12; null when only a time of day or a year is stated
   * @param day null when not stated
   * @param daysAgo 0 "today", 1 "yesterday"; null when the day is not named so
   * @param secondOfDay null when no time of day is stated
   * @param nanos of the second
   * @param clock the finest part of the time of day that is stated
   * @param zone null when no zone is stated
   * @param swapped the same date with day and month exchanged, when the digits allow both readings
   */
  record Absolute(
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable Integer daysAgo,
      @Nullable Integer secondOfDay,
      int nanos,
      @Nullable TimeUnit clock,
      @Nullable StatedZone zone,
      boolean swapped)
      implements TimeForm {}

  /**
   * A zone as stated.
   *
   * @param minutes east of UTC, in winter if {@code summerTime}
   * @param summerTime whether the United States' rule adds an hour in summer ("ET")
   */
  record StatedZone(int minutes, boolean summerTime) {}
}
