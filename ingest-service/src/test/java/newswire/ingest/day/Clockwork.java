package newswire.ingest.day;

import java.util.concurrent.locks.LockSupport;

/**
 * Moves the simulated time on, as fast as the machine can follow. While work lies about longer than
 * a healthy ingest would let it, the clock runs slower, down to {@link #SLOWEST}, but it never
 * stops for that: what ingest has forgotten becomes late all the same.
 */
final class Clockwork implements AutoCloseable {

  /** Simulated seconds that pass in a real one when the machine is behind. */
  static final int SLOWEST = 10;

  /** A task may wait so long, in milliseconds, before the clock slows down. */
  private static final long EASY = 45_000;

  /** From here on it runs at its slowest. */
  private static final long HARD = 120_000;

  /** Simulated milliseconds that may pass since the last look. */
  private static final long UNWATCHED = 15_000;

  private static final long TICK = 1_000_000;

  /** What one tick may make of a pause of the machine, in real nanoseconds. */
  private static final long LONGEST_TICK = 10_000_000;

  private final SharedClock clock;
  private final WaitingWatch waiting;
  private final Thread thread;
  private volatile boolean stopped;
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
    this.thread = Thread.ofPlatform().name("clockwork").start(this::run);
  }

  void go() {
    held = false;
  }

  void hold() {
    held = true;
  }

  private void run() {
    long last = System.nanoTime();
    while (!stopped) {
      LockSupport.parkNanos(TICK);
      long now = System.nanoTime();
      if (held) {
        last = now;
      } else if (clock.isSeenByAll() && clock.sinceMidnight() - waiting.lookedAt() < UNWATCHED) {
        tick(now - last);
        last = now;
      }
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
    double ease = Math.clamp((HARD - late) / (double) (HARD - EASY), 0.0, 1.0);
    return (int) (SLOWEST + ease * (SharedClock.FASTEST - SLOWEST));
  }

  /** Real seconds in which the clock stood still because a process did. */
  long secondsWaited() {
    return waited / 1_000_000_000;
  }

  /** Real seconds in which it ran slower than it may. */
  long secondsSlow() {
    return slow / 1_000_000_000;
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
