package newswire.ingest.day;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Moves the simulated time on, as fast as the machine can follow. While work lies about longer than
 * a healthy ingest would let it, the clock runs slower, down to {@link #SLOWEST}, but it never
 * stops for that: what ingest has forgotten becomes late all the same.
 */
final class Clockwork implements AutoCloseable {

  /** Simulated seconds that pass in a real one when the machine is behind. */
  static final int SLOW = 10;

  /** And when it is so far behind that a task would soon be called late. */
  static final int SLOWEST = 1;

  /** A task may wait so long, in milliseconds, before the clock slows down. */
  private static final long EASY = 45_000;

  /** From here on it runs slowly: so long, a dead process's hosts are nobody else's. */
  private static final long HARD = 120_000;

  /** From here on it runs at its slowest; only a forgotten task then waits on for a minute. */
  private static final long HARDEST = WaitingWatch.MOST - 60_000;

  /** Simulated milliseconds that may pass since the last look. */
  private static final long UNWATCHED = 15_000;

  private static final long TICK = 1_000_000;

  /** What one tick may make of a pause of the machine, in real nanoseconds. */
  private static final long LONGEST_TICK = 10_000_000;

  private final SharedClock clock;
  private final WaitingWatch waiting;
  private final Repeated thread;
  private long last = System.nanoTime();
  private volatile boolean held = true;
  private volatile long waited;
  private volatile long slow;

  /**
   * A clock that stands still until it is let go.
   *
   * @param waiting knows for how long the task that waits longest has been waiting
   */
  Clockwork(SharedClock clock, WaitingWatch waiting) {
    this.clock = clock;
    this.waiting = waiting;
    this.thread = Repeated.start("clockwork", this::tickIfAllFollow);
  }

  void go() {
    held = false;
  }

  void hold() {
    held = true;
  }

  private void tickIfAllFollow() {
    LockSupport.parkNanos(TICK);
    long now = System.nanoTime();
    if (held) {
      last = now;
    } else if (clock.isSeenByAll() && clock.sinceMidnight() - waiting.lookedAt() < UNWATCHED) {
      tick(now - last);
      last = now;
    }
  }

  private void tick(long passed) {
    int rate = rate();
    clock.advance(Math.min(passed, LONGEST_TICK) * rate);
    slow += rate < SharedClock.FASTEST ? passed : 0;
    waited += Math.max(0, passed - LONGEST_TICK);
  }

  private int rate() {
    long late = waiting.longest();
    return late < HARD
        ? between(EASY, SharedClock.FASTEST, HARD, SLOW, late)
        : between(HARD, SLOW, HARDEST, SLOWEST, late);
  }

  /** The rate at {@code late}, which falls from {@code first} to {@code last} between two waits. */
  private static int between(long from, int first, long to, int last, long late) {
    double ease = Math.clamp((to - late) / (double) (to - from), 0.0, 1.0);
    return (int) (last + ease * (first - last));
  }

  /** Real seconds in which the clock stood still because a process did. */
  long secondsWaited() {
    return waited / 1_000_000_000;
  }

  /** Real seconds in which it ran slower than it may. */
  long secondsSlow() {
    return slow / 1_000_000_000;
  }

  /** What broke it; null when nothing did. */
  @Nullable Throwable failure() {
    return thread.failure();
  }

  @Override
  public void close() {
    thread.close();
  }
}
