package newswire.support.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The one clock of all ingest processes: what time it is, how it passes, and how to wait for it.
 * Whatever the frontier does by time, it does by this clock, so that a clock that runs faster runs
 * the whole of it faster.
 */
public interface FrontierClock extends InstantSource {

  /** Something to wait for: a latch, a permit, a mere sleep. */
  @FunctionalInterface
  interface Waiting {

    /** Waits for at most so long by the machine's time; whether what was waited for has come. */
    boolean await(long nanos) throws InterruptedException;
  }

  /**
   * What time it is, cut to milliseconds; the same in all processes, and never less than before,
   * but after a clock was far ahead and put right.
   */
  Instant now();

  @Override
  default Instant instant() {
    return now();
  }

  /** Whether this process may lease: its own clock is not far off. */
  boolean agrees();

  /** Monotonic time from some moment of this process on; it passes as {@link #now()} does. */
  long nanos();

  /** Waits until it has come, for at most {@code longest} of this clock; whether it came. */
  boolean await(Waiting waiting, Duration longest) throws InterruptedException;

  /** Waits for so long of this clock. */
  default void sleep(Duration pause) throws InterruptedException {
    await(
        nanos -> {
          Thread.sleep(Duration.ofNanos(nanos));
          return false;
        },
        pause);
  }
}
