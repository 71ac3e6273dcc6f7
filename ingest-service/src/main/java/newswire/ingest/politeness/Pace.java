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

  /** The longest crawl delay that is honoured; a host that asks for more is not visited. */
  public static final Duration MAX_CRAWL_DELAY = Duration.ofSeconds(30);

  /** The longest that one answer can keep a host from being asked. */
  public static final Duration MAX_THROTTLE = Duration.ofHours(24);

  private static final Duration FIRST_THROTTLE = Duration.ofSeconds(60);
  private static final Duration FIRST_FAILURE = Duration.ofSeconds(30);
  private static final Duration MAX_FAILURE = Duration.ofHours(1);

  public Pace {
    if (least.isNegative()) {
      throw new IllegalArgumentException("The pace must not be negative.");
    }
  }

  /**
   * After a request was answered at {@code now}.
   *
   * @param crawlDelay of {@link RobotsVerdict.Allowed}; null when the host asks for none
   */
  public Instant afterRequest(@Nullable Duration crawlDelay, Instant now) {
    return now.plus(crawlDelay == null ? least : clamp(crawlDelay, MAX_CRAWL_DELAY));
  }

  /**
   * After a 429 or 503: as long as the host asks for, else 60 s, doubled for each further one.
   *
   * @param retryAfter of {@code FetchResult.Throttled}; null when the host did not say
   * @param inARow how many such answers the host gave in a row, this one included; at least 1
   * @param jitter in [0, 1): spreads hosts that were throttled together, by a tenth of the wait
   */
  public Instant afterThrottled(
      @Nullable Duration retryAfter, int inARow, Instant now, double jitter) {
    Duration wait = retryAfter != null ? retryAfter : doubled(FIRST_THROTTLE, inARow, MAX_THROTTLE);
    return now.plus(spread(clamp(wait, MAX_THROTTLE), jitter));
  }

  /**
   * After a request that failed in a way that speaks of the whole host (connect, DNS, TLS, timeout,
   * 5xx): 30 s, doubled for each further one up to an hour.
   *
   * @param inARow how many such failures the host had in a row, this one included; at least 1
   * @param jitter in [0, 1)
   */
  public Instant afterFailure(int inARow, Instant now, double jitter) {
    return now.plus(
        spread(clamp(doubled(FIRST_FAILURE, inARow, MAX_FAILURE), MAX_FAILURE), jitter));
  }

  private Duration clamp(Duration wait, Duration most) {
    Duration atMost = wait.compareTo(most) > 0 ? most : wait;
    return atMost.compareTo(least) < 0 ? least : atMost;
  }

  /** Never shorter than {@code wait}: a host that named a time is not asked before it. */
  private static Duration spread(Duration wait, double jitter) {
    return wait.plusMillis((long) (wait.toMillis() * 0.1 * Math.clamp(jitter, 0.0, 1.0)));
  }

  private static Duration doubled(Duration first, int inARow, Duration most) {
    int doublings = Math.clamp(inARow - 1L, 0, 20);
    Duration wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
