package newswire.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a host's robots.txt.
 *
 * @param rules as last read; null when they never were
 * @param readAt when {@code rules} were read; the time of the first failure when they never were
 * @param askAgainAt when to fetch them next
 * @param failures in a row since they were read
 */
record HostRules(@Nullable RobotsRules rules, Instant readAt, Instant askAgainAt, int failures) {

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final Duration MAX_PAUSE = Duration.ofHours(1);
  private static final Duration MAX_RETRY_AFTER = Duration.ofHours(24);

  static HostRules of(RobotsRules rules, Instant now, Instant askAgainAt) {
    return new HostRules(rules, now, askAgainAt, 0);
  }

  /**
   * They could not be read: old ones stay, and the host is asked again after a growing pause.
   *
   * @param retryAfter what the host asks for; null when it does not say
   */
  static HostRules failed(@Nullable HostRules old, Instant now, @Nullable Duration retryAfter) {
    int failures = old == null ? 1 : old.failures + 1;
    Duration pause = retryAfter == null ? doubled(failures) : clamp(retryAfter);
    Instant since = old == null || now.isBefore(old.readAt) ? now : old.readAt;
    return new HostRules(old == null ? null : old.rules, since, now.plus(pause), failures);
  }

  /** Also when the clock was ahead as they were read, and has been put right. */
  boolean isDue(Instant now) {
    return !now.isBefore(askAgainAt) || now.isBefore(readAt);
  }

  /** Until the next attempt; positive. */
  Duration pause(Instant now) {
    Duration left = Duration.between(now, askAgainAt);
    return left.isPositive() ? left : Duration.ofSeconds(1);
  }

  private static Duration doubled(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause;
  }

  private static Duration clamp(Duration wait) {
    if (wait.compareTo(MAX_RETRY_AFTER) > 0) {
      return MAX_RETRY_AFTER;
    }
    return wait.isPositive() ? wait : Duration.ofSeconds(1);
  }
}
