package newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bounded rounds: what each makes due, and that none is lost. */
class RoundsTest {

  private static final String FEED = "https://feeds.example/rss";

  private TestDatabase database;
  private MongoClient client;
  private Frontier frontier;

  @BeforeEach
  void start() {
    database = TestDatabase.start();
    client = database.client();
    frontier = Frontiers.inRounds(client, database, Duration.ofMinutes(1));
    frontier.discovery().watch(FEED, TaskKind.FEED, null, null);
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  @Test
  void aRound_makesEachThingDueOnce_andPagesAtMostTwice() {
    assertThat(frontier.lease()).as("nothing is due before a round").isEmpty();
    List<Integer> visits = new ArrayList<>();
    for (int round = 1; round <= 4; round++) {
      frontier.rounds().open(round);
      frontier.rounds().open(round);
      int count = 0;
      Optional<HostLease> lease;
      while ((lease = frontier.lease()).isPresent()) {
        for (Task task : frontier.dueTasks(lease.get())) {
          Visit visit = frontier.open(lease.get(), task).orElseThrow();
          if (task.kind() == TaskKind.FEED) {
            frontier.discovery().items(task.id(), Frontiers.items(FEED, "https://a.example", 2));
          }
          frontier.close(lease.get(), visit, "page", Frontiers.done(task));
          count++;
        }
        frontier.giveBack(lease.get());
      }
      assertThat(frontier.inventory().figures().due()).isZero();
      visits.add(count);
    }
    assertThat(visits).containsExactly(3, 3, 1, 1);
  }

  @Test
  void aRoundThatIsOpenedDuringAVisit_isNotLost() {
    frontier.rounds().open(1);
    HostLease lease = frontier.lease().orElseThrow();
    Task feed = frontier.dueTasks(lease).getFirst();
    Visit visit = frontier.open(lease, feed).orElseThrow();
    frontier.rounds().open(2);
    frontier.close(lease, visit, "read", Frontiers.done(feed));
    assertThat(frontier.inventory().figures().due()).isEqualTo(1);
    frontier.giveBack(lease);
    assertThat(frontier.lease()).isPresent();
  }
}
