package newswire.ingest.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import newswire.support.clock.FrontierClock;

/**
 * A frontier's clock that only its test moves on, and whoever waits by it: so a lease ends when the
 * test says so, and not when the machine is slow.
 */
public final class ManualClock implements FrontierClock {

  private Instant now;
  private long nanos;

  /** A clock that stands at {@code now}. */
  public ManualClock(Instant now) {
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Lets time pass. */
  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
    nanos += duration.toNanos();
  }

  /** Sets the clock otherwise, as an operator might, while no time passes. */
  public synchronized void jump(Duration jump) {
    now = now.plus(jump);
  }

  @Override
  public synchronized Instant now() {
    return now.truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public boolean agrees() {
    return true;
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  /** Waits in no time, which passes all the same. */
  @Override
  public boolean await(Waiting waiting, Duration longest) throws InterruptedException {
    if (waiting.await(0)) {
      return true;
    }
    if (longest.isPositive()) {
      pass(longest);
    }
    return waiting.await(0);
  }
}
