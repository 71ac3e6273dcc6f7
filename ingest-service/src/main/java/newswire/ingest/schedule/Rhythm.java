package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed has something new, and whether it has been quiet for longer than that.
 *
 * @param lastPoll when it was last read or found unchanged; null before the first time
 * @param lastNew when it last had new items; null before the first time
 * @param news polls that showed new items, the first not counted
 * @param longestQuiet between two such polls; older ones fade
 * @param count of new items, older ones fading
 * @param days that they came in, fading alike
 * @param silent it has been quiet beyond its habit, and that was told
 */
public record Rhythm(
    @Nullable Instant lastPoll,
    @Nullable Instant lastNew,
    int news,
    Duration longestQuiet,
    double count,
    double days,
    boolean silent) {

  /** Nothing is known yet. */
  public static final Rhythm NONE = new Rhythm(null, null, 0, Duration.ZERO, 0, 0, false);

  /** News after which a feed has a habit. */
  static final int HABIT = 3;

  /** A feed is silent when it is quiet for this many times the longest quiet of its own. */
  static final int QUIETER = 4;

  static final Duration LEAST_SILENCE = Duration.ofHours(24);

  private static final double MEMORY_DAYS = 14;
  private static final double FADING = 0.9;
  private static final double DAY_SECONDS = 86_400;

  /** New items a day, over the last weeks; 0 while that cannot be told. */
  public double itemsADay() {
    return days < 0.01 ? 0 : count / days;
  }

  /** A poll showed {@code fresh} new items. The first poll's are not news: they may be old. */
  Rhythm polled(int fresh, Instant now) {
    if (lastPoll == null) {
      return new Rhythm(now, fresh > 0 ? now : null, 0, Duration.ZERO, 0, 0, false);
    }
    double passed = Math.max(0, Duration.between(lastPoll, now).toSeconds() / DAY_SECONDS);
    double keep = Math.exp(-passed / MEMORY_DAYS);
    double total = count * keep + fresh;
    double over = days * keep + passed;
    if (fresh > 0) {
      return new Rhythm(now, now, news + 1, quietUntil(now), total, over, false);
    }
    return new Rhythm(now, lastNew, news, longestQuiet, total, over, silent || isSilentAt(now));
  }

  private Duration quietUntil(Instant now) {
    Duration faded = Duration.ofSeconds((long) (longestQuiet.toSeconds() * FADING));
    if (lastNew == null) {
      return faded;
    }
    Duration quiet = Duration.between(lastNew, now);
    return quiet.compareTo(faded) > 0 ? quiet : faded;
  }

  private boolean isSilentAt(Instant now) {
    if (lastNew == null || news < HABIT) {
      return false;
    }
    Duration patience = longestQuiet.multipliedBy(QUIETER);
    return Duration.between(lastNew, now)
            .compareTo(patience.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : patience)
        > 0;
  }
}
