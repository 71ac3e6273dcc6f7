package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import newswire.events.PageFetched;
import org.junit.jupiter.api.Test;

class BytesInFlightTest {

  private static final long MOST = 3L * PageFetched.MAX_BODY_BYTES;

  @Test
  void howeverManyFetch_theBoundHolds_andAllComeThrough() throws InterruptedException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("howeverManyFetch: -Dseed=" + seed);
    BytesInFlight bytes = new BytesInFlight(MOST);
    AtomicLong held = new AtomicLong();
    AtomicLong mostHeld = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int size = random.nextInt(PageFetched.MAX_BODY_BYTES);
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (BytesInFlight.Room room = bytes.await()) {
                      mostHeld.accumulateAndGet(held.addAndGet(size), Math::max);
                      room.shrinkTo(size);
                      Thread.yield();
                      held.addAndGet(-size);
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(mostHeld.get()).isPositive().isLessThanOrEqualTo(MOST);
    assertThat(bytes.held()).isZero();
  }

  @Test
  void smallBodies_leaveRoomForOthers() throws InterruptedException {
    BytesInFlight bytes = new BytesInFlight(MOST);
    for (int i = 0; i < 500; i++) {
      bytes.await().shrinkTo(10_000);
    }
    assertThat(bytes.held()).isEqualTo(500 * 10 * 1024L);
  }

  @Test
  void theSmallestBound_isOneBody() throws InterruptedException {
    BytesInFlight bytes = new BytesInFlight(0);
    BytesInFlight.Room room = bytes.await();
    Thread second =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    bytes.await().close();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    await().atMost(Duration.ofMinutes(1)).until(() -> second.getState() == Thread.State.WAITING);
    room.close();
    second.join();
    assertThat(bytes.held()).isZero();
  }
}
