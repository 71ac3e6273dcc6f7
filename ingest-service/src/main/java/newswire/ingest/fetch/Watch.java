package newswire.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/**
 * The total deadline of one fetch. When it expires the running request is aborted: its socket is
 * closed under it, whatever it waits for. (Read timeouts alone never end a body that drips.)
 */
final class Watch implements AutoCloseable {

  private static final ScopedValue<Watch> CURRENT = ScopedValue.newInstance();

  private final long endNanos;
  private final ScheduledFuture<?> alarm;
  private @Nullable HttpGet running;
  private boolean expired;

  private Watch(ScheduledThreadPoolExecutor timer, Duration limit) {
    endNanos = System.nanoTime() + limit.toNanos();
    alarm = timer.schedule(this::expire, limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** A timer for {@link #over}, to be shut down by its owner. */
  static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-deadline").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  /**
   * Runs {@code fetch} under a deadline; one fetch within another (a gate that reads robots.txt)
   * ends no later than that.
   */
  static FetchResult over(
      ScheduledThreadPoolExecutor timer,
      Duration limit,
      ScopedValue.CallableOp<FetchResult, RuntimeException> fetch) {
    Duration left = CURRENT.isBound() ? CURRENT.get().remaining() : limit;
    try (Watch watch = new Watch(timer, left.compareTo(limit) < 0 ? left : limit)) {
      return ScopedValue.where(CURRENT, watch).call(fetch);
    }
  }

  /** The deadline of the fetch that this thread is in. */
  static Watch current() {
    return CURRENT.get();
  }

  /** Aborts {@code request} when the deadline comes, at once if it has come. */
  synchronized void running(HttpGet request) {
    running = request;
    if (expired) {
      request.abort();
    }
  }

  synchronized boolean expired() {
    return expired || System.nanoTime() - endNanos >= 0;
  }

  /** Until the deadline; not negative. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }

  private synchronized void expire() {
    expired = true;
    if (running != null) {
      running.abort();
    }
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
