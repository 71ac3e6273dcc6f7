package newswire.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a host may be asked next. Pure: the caller gives the time and stores the answer.
 *
 * @param least the pause after every request, also when robots.txt asks for a shorter one
 */
public record Pace(Duration least) {

  /** 1 s between requests. */
  public static final Pace STANDARD = new Pace(Duration.ofSeconds(1));

  /**
   * After a request was answered at {@code now}.
   *
   * @param crawlDelay of {@link RobotsVerdict.Allowed}; null when the host asks for none
   */
  public Instant afterRequest(@Nullable Duration crawlDelay, Instant now) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * After a 429 or 503.
   *
   * @param retryAfter of {@code FetchResult.Throttled}; null when the host did not say
   * @param inARow how many such answers the host gave in a row, this one included; at least 1
   * @param jitter in [0, 1): spreads hosts that were throttled together
   */
  public Instant afterThrottled(
      @Nullable Duration retryAfter, int inARow, Instant now, double jitter) {
    throw new UnsupportedOperationException("soon");
  }

  /**
   * After a request that failed in a way that speaks of the whole host (connect, DNS, TLS, timeout,
   * 5xx).
   *
   * @param inARow how many such failures the host had in a row, this one included; at least 1
   * @param jitter in [0, 1)
   */
  public Instant afterFailure(int inARow, Instant now, double jitter) {
    throw new UnsupportedOperationException("soon");
  }
}
