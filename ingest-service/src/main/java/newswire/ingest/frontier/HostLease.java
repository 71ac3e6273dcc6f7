package newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswire.ingest.politeness.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A host that is ours for a while. While it is live, no other process asks that host, and only
 * writes that carry its token take effect. Its pace is changed by the worker alone.
 */
public final class HostLease {

  private final String host;
  private final long token;
  private final Pace pace;
  private volatile long liveUntilNanos;
  private volatile boolean lost;
  private final CountDownLatch recalled = new CountDownLatch(1);

  private Instant notBefore;
  private int throttles;
  private int failures;

  HostLease(
      String host,
      long token,
      Pace pace,
      long liveUntilNanos,
      Instant notBefore,
      int throttles,
      int failures) {
    this.host = host;
    this.token = token;
    this.pace = pace;
    this.liveUntilNanos = liveUntilNanos;
    this.notBefore = notBefore;
    this.throttles = throttles;
    this.failures = failures;
  }

  public String host() {
    return host;
  }

  public long token() {
    return token;
  }

  /** Whether the host is still ours, by this process's monotonic clock. */
  public boolean live() {
    return !lost && System.nanoTime() - liveUntilNanos < 0;
  }

  /** No request to the host may start before this moment of the frontier's clock. */
  public Instant notBefore() {
    return notBefore;
  }

  int throttles() {
    return throttles;
  }

  int failures() {
    return failures;
  }

  /** Asks the worker to give the host back after the visit in work. */
  void recall() {
    recalled.countDown();
  }

  /** Waits; false when the host is recalled, at once. */
  boolean await(Duration wait) throws InterruptedException {
    return !recalled.await(Math.max(0, wait.toNanos()), TimeUnit.NANOSECONDS);
  }

  void lose() {
    lost = true;
  }

  void prolong(long untilNanos) {
    liveUntilNanos = untilNanos;
  }

  /** The host answered, whatever it said. */
  public void answered(@Nullable Duration crawlDelay, Instant now) {
    throttles = 0;
    failures = 0;
    waitUntil(pace.afterRequest(crawlDelay, now));
  }

  /** The host asked to be left alone. */
  public void throttled(@Nullable Duration retryAfter, double jitter, Instant now) {
    throttles++;
    waitUntil(pace.afterThrottled(retryAfter, throttles, now, jitter));
  }

  /** The host could not be reached, or failed. */
  public void failed(double jitter, Instant now) {
    failures++;
    waitUntil(pace.afterFailure(failures, now, jitter));
  }

  /** The host cannot be visited for a while, for a reason that is not an answer of its own. */
  public void closedFor(Duration wait, Instant now) {
    waitUntil(now.plus(wait));
  }

  private void waitUntil(Instant moment) {
    notBefore = moment.isAfter(notBefore) ? moment : notBefore;
  }
}
