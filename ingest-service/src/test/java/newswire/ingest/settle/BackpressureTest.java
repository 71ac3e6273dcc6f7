package newswire.ingest.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.HostLease;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class BackpressureTest {

  @Test
  void pagesWait_fromTooMuchLag_untilHalfOfItIsMadeUp() throws Exception {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofMinutes(1));
      String feed = "https://feeds.example/rss";
      frontier
          .discovery()
          .items(Discovery.idOf(feed).orElseThrow(), Frontiers.items(feed, "https://a.example", 1));
      HostLease lease = frontier.lease().orElseThrow();
      AtomicLong lag = new AtomicLong();
      Backpressure backpressure =
          new Backpressure(
              frontier,
              () -> {
                if (lag.get() < 0) {
                  throw new IllegalStateException("the broker is down");
                }
                return lag.get();
              },
              100);
      lag.set(100);
      backpressure.look();
      assertThat(frontier.dueTasks(lease)).hasSize(1);
      lag.set(101);
      backpressure.look();
      assertThat(frontier.dueTasks(lease)).isEmpty();
      lag.set(51);
      backpressure.look();
      assertThat(frontier.dueTasks(lease)).isEmpty();
      lag.set(-1);
      assertThatThrownBy(backpressure::look).isInstanceOf(IllegalStateException.class);
      assertThat(frontier.dueTasks(lease)).as("what cannot be told changes nothing").isEmpty();
      lag.set(50);
      backpressure.look();
      assertThat(frontier.dueTasks(lease)).hasSize(1);
    }
  }
}
