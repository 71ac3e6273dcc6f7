package newswire.ingest.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as the frontier's documents hold them: milliseconds, "never" being greater than any. */
final class FrontierTime {

  static final long NEVER = Long.MAX_VALUE;

  private FrontierTime() {}

  static long millis(@Nullable Instant instant) {
    return instant == null ? NEVER : instant.toEpochMilli();
  }

  static @Nullable Instant instant(long millis) {
    return millis == NEVER ? null : Instant.ofEpochMilli(millis);
  }
}
