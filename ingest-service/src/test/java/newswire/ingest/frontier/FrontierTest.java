package newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import newswire.events.identity.PageId;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.testing.ManualClock;
import newswire.support.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 8, and that no wake-up is lost. */
class FrontierTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String FEED = "https://feeds.example/rss";
  private static final PageId FEED_ID = Discovery.idOf(FEED).orElseThrow();

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T00:00:00Z"));
  private TestDatabase database;
  private MongoClient client;
  private MongoClient otherClient;

  @BeforeEach
  void start() {
    database = TestDatabase.start();
    client = database.client();
    otherClient = database.client();
  }

  @AfterEach
  void stop() {
    client.close();
    otherClient.close();
    database.close();
  }

  /** One process's; all have one clock, whatever each would have thought of the database's. */
  private Frontier frontier(MongoClient client) {
    return Frontiers.on(clock, client, database, LONG, new LiveSchedule());
  }

  private Document stored(Task task) {
    return Objects.requireNonNull(
        client
            .getDatabase(database.name())
            .getCollection("tasks")
            .find(new Document("_id", task.id().value()))
            .first());
  }

  @Test
  void aHost_isOneProcesssAtATime() {
    Frontier one = frontier(client);
    Frontier other = frontier(otherClient);
    one.discovery().items(FEED_ID, Frontiers.items(FEED, "https://a.example", 2));
    HostLease lease = one.lease().orElseThrow();
    assertThat(other.lease()).isEmpty();
    assertThat(other.lease("https://a.example")).isEmpty();
    one.giveBack(lease);
    assertThat(other.lease()).map(HostLease::host).contains("https://a.example");
  }

  @Test
  void aWriterWhoseLeaseHasPassedOn_changesNothing() {
    Frontier late = frontier(client);
    Frontier next = frontier(otherClient);
    late.discovery().items(FEED_ID, Frontiers.items(FEED, "https://a.example", 1));
    HostLease old = late.lease().orElseThrow();
    Task task = late.dueTasks(old).getFirst();
    Visit visit = late.open(old, task).orElseThrow();

    // The late one pauses beyond its lease.
    assertThat(next.lease()).as("not before its end").isEmpty();
    clock.pass(LONG);
    HostLease current = next.lease().orElseThrow();
    Document before = stored(task);
    assertThat(late.close(old, visit, "page", Frontiers.done(task))).isFalse();
    assertThat(late.open(old, task)).isEmpty();
    assertThat(late.renew(old)).isFalse();
    late.giveBack(old);
    assertThat(stored(task)).isEqualTo(before);
    assertThat(next.renew(current)).as("the host is still the other's").isTrue();

    // Whoever has it now sees the open visit, and goes on with a number of its own.
    Task seen = next.dueTasks(current).getFirst();
    assertThat(seen.open()).isTrue();
    assertThat(seen.visit()).isEqualTo(visit.number());
    Visit again = next.open(current, seen).orElseThrow();
    assertThat(again.number()).isGreaterThan(visit.number());
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(late.close(old, visit, "page", Frontiers.done(task))).isFalse();
    assertThat(next.close(current, again, "page", Frontiers.done(task))).isTrue();
    assertThat(stored(task).getString("etag")).isEqualTo("\"etag\"");
  }

  @Test
  void whatIsAddedWhileAHostIsInWork_isDueWhenItIsGivenBack() {
    Frontier frontier = frontier(client);
    frontier.discovery().items(FEED_ID, Frontiers.items(FEED, "https://a.example", 1));
    HostLease lease = frontier.lease().orElseThrow();
    Task task = frontier.dueTasks(lease).getFirst();
    Visit visit = frontier.open(lease, task).orElseThrow();
    frontier.close(lease, visit, "page", Frontiers.done(task));
    frontier.discovery().items(FEED_ID, Frontiers.items(FEED, "https://a.example", 2));
    frontier.giveBack(lease);
    HostLease again = frontier.lease().orElseThrow();
    assertThat(frontier.dueTasks(again))
        .extracting(Task::url)
        .containsExactly("https://a.example/story-1");
  }

  @Test
  void noWakeUpIsLost_howeverAddingAndGivingBackInterleave() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("noWakeUpIsLost: -Dseed=" + seed);
    Frontier adder = Frontiers.live(client, database, LONG);
    Frontier worker = Frontiers.live(otherClient, database, LONG);
    int count = 200;
    Set<String> visited = ConcurrentHashMap.newKeySet();
    Thread adding =
        Thread.ofVirtual()
            .start(
                () -> {
                  Random random = new Random(seed);
                  for (int i = 0; i < count; i++) {
                    String site = "https://h" + random.nextInt(3) + ".example";
                    adder
                        .discovery()
                        .items(FEED_ID, List.of(Frontiers.item(FEED, site + "/s" + i)));
                  }
                });
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              worker.lease().ifPresent(lease -> workAll(worker, lease, visited));
              return visited.size() == count;
            });
    adding.join();
    assertThat(worker.inventory().figures().due()).isZero();
  }

  @Test
  void whoeverFindsATaskAgain_wakesItsHost_ifTheFirstFinderDiedBeforeItCould() {
    Frontier frontier = frontier(client);
    String page = "https://a.example/story-0";
    Document task =
        TaskDocuments.fresh(
            Discovery.idOf(page).orElseThrow(),
            page,
            "https://a.example",
            TaskKind.PAGE,
            frontier.now().toEpochMilli(),
            0,
            frontier.now());
    client.getDatabase(database.name()).getCollection("tasks").insertOne(task);
    assertThat(frontier.lease()).isEmpty();
    frontier.discovery().items(FEED_ID, Frontiers.items(FEED, "https://a.example", 1));
    assertThat(frontier.lease()).isPresent();
  }

  private static void workAll(Frontier frontier, HostLease lease, Set<String> visited) {
    for (Task task : frontier.dueTasks(lease)) {
      Visit visit = frontier.open(lease, task).orElseThrow();
      assertThat(visited.add(task.url())).as("visited once: %s", task.url()).isTrue();
      assertThat(frontier.close(lease, visit, "page", Frontiers.done(task))).isTrue();
    }
    frontier.giveBack(lease);
  }

  @Test
  void visitNumbersGrow_evenWithinOneMillisecond() {
    Frontier frontier = frontier(client);
    frontier.discovery().items(FEED_ID, Frontiers.items(FEED, "https://a.example", 1));
    HostLease lease = frontier.lease().orElseThrow();
    List<Long> numbers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Task task = frontier.dueTasks(lease).getFirst();
      numbers.add(frontier.open(lease, task).orElseThrow().number());
    }
    assertThat(numbers).isSorted().doesNotHaveDuplicates();
    Task task = frontier.dueTasks(lease).getFirst();
    assertThat(task.recent()).as("open visits are not forgotten").hasSize(30);
  }

  @Test
  void anItemOfSeveralFeeds_keepsTheWordOfEach_andTheBestThreeGoOut() {
    Frontier frontier = frontier(client);
    for (int i = 0; i < 5; i++) {
      String feed = "https://feeds.example/" + i;
      Found found =
          frontier
              .discovery()
              .items(
                  Discovery.idOf(feed).orElseThrow(),
                  List.of(Frontiers.item(feed, "http://www.a.example/story?utm_source=f" + i)));
      assertThat(found.fresh()).isEqualTo(i == 0 ? 1 : 0);
    }
    Task task =
        frontier
            .inventory()
            .task(Discovery.idOf("https://a.example/story").orElseThrow())
            .orElseThrow();
    assertThat(task.items()).hasSize(3);
    assertThat(task.url())
        .as("visited by its first-seen spelling")
        .isEqualTo("http://www.a.example/story?utm_source=f0");
  }
}
