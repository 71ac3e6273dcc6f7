package newswire.ingest.frontier;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import newswire.support.clock.FrontierClock;

/** Wakes whoever waits for work as soon as this process has added some. */
final class Bell {

  private final FrontierClock clock;
  private final Semaphore rung = new Semaphore(0);

  Bell(FrontierClock clock) {
    this.clock = clock;
  }

  void ring() {
    rung.release();
  }

  /** Returns when the bell rings, or after {@code longest}. */
  void await(Duration longest) throws InterruptedException {
    if (clock.await(nanos -> rung.tryAcquire(nanos, TimeUnit.NANOSECONDS), longest)) {
      rung.drainPermits();
    }
  }
}
