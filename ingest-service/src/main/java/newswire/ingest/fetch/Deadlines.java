package newswire.ingest.fetch;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells each {@link Watch} when its deadline has come, at most 50 ms late. While fetches run it
 * looks at all of them every 50 ms, and sleeps when there are none: an alarm of its own for each
 * would cost a fetch that ends in time (nearly all do) the waking of another thread.
 */
final class Deadlines implements AutoCloseable {

  private static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final Thread keeper =
      Thread.ofPlatform().daemon().name("fetch-deadline").unstarted(this::keep);
  private volatile boolean asleep;
  private volatile boolean closed;

  private Deadlines() {}

  /** Begins to keep them, until it is closed. */
  static Deadlines start() {
    Deadlines deadlines = new Deadlines();
    deadlines.keeper.start();
    return deadlines;
  }

  void add(Watch watch) {
    watches.add(watch);
    // The keeper says that it falls asleep before it looks for the last time, so one sees the
    // other.
    if (asleep) {
      LockSupport.unpark(keeper);
    }
  }

  void remove(Watch watch) {
    watches.remove(watch);
  }

  private void keep() {
    while (!closed) {
      watches.forEach(Watch::ringIfDue);
      asleep = true;
      if (watches.isEmpty()) {
        LockSupport.park(this);
        asleep = false;
      } else {
        asleep = false;
        LockSupport.parkNanos(this, TICK_NANOS);
      }
    }
  }

  /** Watches that still run are not rung any more. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(keeper);
  }
}
