package newswire.ingest.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import newswire.support.clock.FrontierClock;

/**
 * The simulated time: one number in a file that all processes of the day have mapped. Only the test
 * moves it on ({@link Clockwork}); so it is the same for all of them at any moment, whatever reads
 * it later reads no less, and what happened before can be told from what happened after, across
 * processes, without any tolerance.
 *
 * <p>Each ingest process shows that it has seen the latest tick, in a slot of its own; the clock
 * waits for those that are alive, so a process that stands still (a garbage collection, a machine
 * with other work) stops the time for everybody instead of sleeping through its lease.
 */
final class SharedClock implements FrontierClock {

  /** When the day begins: a Monday. */
  static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

  /** Simulated seconds that may pass in a real one, at most. */
  static final int FASTEST = 400;

  static final int SLOTS = 8;

  private static final int WORDS = SLOTS + 1;
  private static final long ABSENT = 0;
  private static final long LEAST_WAIT = 300_000;
  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer words;

  private SharedClock(ByteBuffer words) {
    this.words = words;
  }

  /** The clock in {@code file}, which is made when it is not there: midnight. */
  static SharedClock in(Path file) {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new SharedClock(
          channel.map(FileChannel.MapMode.READ_WRITE, 0, (long) WORDS * Long.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long nanos() {
    return (long) LONGS.getVolatile(words, 0);
  }

  @Override
  public Instant now() {
    return MIDNIGHT.plusMillis(nanos() / 1_000_000);
  }

  /** Milliseconds since midnight. */
  long sinceMidnight() {
    return nanos() / 1_000_000;
  }

  @Override
  public boolean agrees() {
    return true;
  }

  @Override
  public boolean await(Waiting waiting, Duration longest) throws InterruptedException {
    long end = nanos() + longest.toNanos();
    for (long left = longest.toNanos(); left > 0; left = end - nanos()) {
      if (waiting.await(Math.max(LEAST_WAIT, left / FASTEST))) {
        return true;
      }
    }
    return waiting.await(0);
  }

  void advance(long nanos) {
    LONGS.setVolatile(words, 0, nanos() + nanos);
  }

  /** Shows from now on, in {@code slot}, that this process has seen the latest tick. */
  void showThatItIsSeen(int slot) {
    Thread.ofPlatform()
        .daemon()
        .name("clock-seen")
        .start(
            () -> {
              while (true) {
                LONGS.setVolatile(words, at(slot), nanos() + 1);
                LockSupport.parkNanos(LEAST_WAIT);
              }
            });
  }

  /** Takes note that the process of {@code slot} is dead. */
  void isGone(int slot) {
    LONGS.setVolatile(words, at(slot), ABSENT);
  }

  boolean isThere(int slot) {
    return (long) LONGS.getVolatile(words, at(slot)) != ABSENT;
  }

  /** Whether all living processes have seen what time it is. */
  boolean isSeenByAll() {
    for (int slot = 0; slot < SLOTS; slot++) {
      long seen = (long) LONGS.getVolatile(words, at(slot));
      if (seen != ABSENT && seen != nanos() + 1) {
        return false;
      }
    }
    return true;
  }

  private static int at(int slot) {
    return (slot + 1) * Long.BYTES;
  }
}
