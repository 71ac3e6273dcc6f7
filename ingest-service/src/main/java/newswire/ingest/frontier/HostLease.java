package newswire.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswire.ingest.politeness.Pace;
import newswire.ingest.politeness.RevisitBudget;
import newswire.ingest.politeness.Vanishing;
import newswire.support.clock.FrontierClock;
import org.jspecify.annotations.Nullable;

/**
 * A host that is ours for a while. While it is live, no other process asks that host, and only
 * writes that carry its token take effect. Its pace is changed by the worker alone.
 */
public final class HostLease {

  private final String host;
  private final long token;
  private final Pace pace;
  private final FrontierClock clock;
  private volatile long liveUntilNanos;
  private volatile boolean lost;
  private final CountDownLatch recalled = new CountDownLatch(1);

  private Instant notBefore;
  private int throttles;
  private int failures;
  private Vanishing vanishing;
  private RevisitBudget revisits;

  HostLease(
      String host,
      long token,
      Pace pace,
      FrontierClock clock,
      long liveUntilNanos,
      Instant notBefore,
      int throttles,
      int failures,
      Vanishing vanishing,
      RevisitBudget revisits) {
    this.host = host;
    this.token = token;
    this.pace = pace;
    this.clock = clock;
    this.liveUntilNanos = liveUntilNanos;
    this.notBefore = notBefore;
    this.throttles = throttles;
    this.failures = failures;
    this.vanishing = vanishing;
    this.revisits = revisits;
  }

  public String host() {
    return host;
  }

  public long token() {
    return token;
  }

  /** Whether the host is still ours, by monotonic time. */
  public boolean live() {
    return !lost && clock.nanos() - liveUntilNanos < 0;
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

  Vanishing vanishing() {
    return vanishing;
  }

  RevisitBudget revisits() {
    return revisits;
  }

  /** Asks the worker to give the host back after the visit in work. */
  void recall() {
    recalled.countDown();
  }

  /** Waits; false when the host is recalled, at once. */
  boolean await(Duration wait) throws InterruptedException {
    return !clock.await(nanos -> recalled.await(nanos, TimeUnit.NANOSECONDS), wait);
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

  /**
   * A visit was answered.
   *
   * @param gone it found a page gone that had been there
   * @return whether that is to be believed; if not, the host is closed for a while
   */
  public boolean believes(boolean gone, Instant now) {
    vanishing = vanishing.counting(gone, now);
    if (!gone || !vanishing.suspicious()) {
      return true;
    }
    closedFor(Vanishing.SUSPENSION, now);
    return false;
  }

  /** Promises a visit to a page that is known; false when {@code most} are promised for today. */
  boolean promiseRevisit(int most, Instant now) {
    RevisitBudget today = revisits.at(now);
    if (today.promised() >= most) {
      return false;
    }
    revisits = today.plusOne();
    return true;
  }

  private void waitUntil(Instant moment) {
    notBefore = moment.isAfter(notBefore) ? moment : notBefore;
  }
}
