package newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import newswire.events.identity.PageId;
import newswire.ingest.fetch.Validators;
import newswire.ingest.politeness.Pace;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.testing.ManualClock;
import newswire.support.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is visited first when there is more to do than can be done, and that nobody is forgotten. */
class FairnessTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String FEED = "https://feeds.example/rss";
  private static final PageId FEED_ID = Discovery.idOf(FEED).orElseThrow();
  private static final String SITE = "https://a.example";

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T00:00:00Z"));
  private TestDatabase database;
  private MongoClient client;
  private Frontier frontier;

  @BeforeEach
  void start() {
    database = TestDatabase.start();
    client = database.client();
    frontier = frontier();
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  private Frontier frontier() {
    return Frontiers.on(clock, client, database, LONG, new LiveSchedule());
  }

  private void found(String site, int pages) {
    frontier.discovery().items(FEED_ID, Frontiers.items(FEED, site, pages));
  }

  private boolean done(HostLease lease, Task task, Duration again) {
    clock.pass(Duration.ofMillis(1));
    Visit visit = frontier.open(lease, task).orElseThrow();
    Closing closing =
        new Closing(
            task.kind(),
            TaskState.DONE,
            frontier.now().plus(again),
            true,
            0,
            Copy.of(Validators.NONE, null),
            task.polls(),
            task.feed());
    assertThat(frontier.close(lease, visit, "page", closing)).isTrue();
    return frontier.inventory().task(task.id()).orElseThrow().due() != null;
  }

  @Test
  void aTurn_endsAfterSoManyVisits() {
    found(SITE, 40);
    HostLease lease = frontier.lease().orElseThrow();
    List<Task> tasks = frontier.dueTasks(lease);
    assertThat(tasks).hasSize(4);
    tasks.forEach(task -> done(lease, task, Duration.ofDays(1)));
    frontier.giveBack(lease);
    assertThat(frontier.lease()).as("due again at once").isPresent();
  }

  /** A process goes round the buckets, so the host comes early at most once a round. */
  @ParameterizedTest
  @MethodSource("allBuckets")
  void aHostWithALongBacklog_waitsItsTurn_whereverAProcessBegins(int firstBucket) {
    HostBook hosts =
        new HostBook(
            client.getDatabase(database.name()).getCollection("hosts"),
            new Pace(Duration.ofMillis(1)),
            LONG,
            clock,
            firstBucket);
    hosts.wake(SITE, clock.now().toEpochMilli());
    for (int host = 0; host < 5; host++) {
      clock.pass(Duration.ofMillis(1));
      hosts.wake("https://small" + host + ".example", clock.now().toEpochMilli());
    }
    List<String> turns = new ArrayList<>();
    for (int turn = 0; turn < 7; turn++) {
      clock.pass(Duration.ofMillis(1));
      HostLease lease = hosts.lease(clock.now()).orElseThrow();
      turns.add(lease.host());
      lease.answered(null, clock.now());
      long again = lease.host().equals(SITE) ? clock.now().toEpochMilli() : FrontierTime.NEVER;
      assertThat(hosts.keepPace(lease, clock.now())).isTrue();
      long wake = Objects.requireNonNull(hosts.wakeOf(lease), "the host is ours");
      assertThat(hosts.giveBack(lease, wake, again)).isTrue();
    }
    assertThat(Set.copyOf(turns)).as("each host's first turn, in %s", turns).hasSize(6);
  }

  private static IntStream allBuckets() {
    return IntStream.range(0, HostDocuments.BUCKETS);
  }

  @Test
  void sourcesGoFirst_thenNewPages_thenKnownOnes() {
    found(SITE, 2);
    HostLease lease = frontier.lease().orElseThrow();
    frontier.dueTasks(lease).forEach(task -> done(lease, task, Duration.ofDays(-2)));
    frontier.discovery().items(FEED_ID, List.of(Frontiers.item(FEED, SITE + "/new")));
    frontier.discovery().watch(SITE + "/rss", TaskKind.FEED, null, null);
    assertThat(frontier.dueTasks(lease))
        .extracting(Task::url)
        .containsExactly(SITE + "/rss", SITE + "/new", SITE + "/story-0", SITE + "/story-1");
  }

  @Test
  void whilePagesWait_sourcesAreVisited_andNothingIsLost() {
    found(SITE, 2);
    frontier.discovery().watch(SITE + "/rss", TaskKind.FEED, null, null);
    frontier.letPagesWait(true);
    HostLease lease = frontier.lease().orElseThrow();
    assertThat(frontier.dueTasks(lease)).extracting(Task::url).containsExactly(SITE + "/rss");
    done(lease, frontier.dueTasks(lease).getFirst(), Duration.ofHours(1));
    frontier.giveBack(lease);
    assertThat(frontier.lease()).as("not at once again: only pages are due").isEmpty();
    assertThat(frontier.inventory().figures().due()).isEqualTo(2);
    frontier.letPagesWait(false);
    frontier.wake(SITE, 0);
    assertThat(frontier.dueTasks(frontier.lease().orElseThrow())).hasSize(2);
  }

  @Test
  void revisits_areWithinTheHostsBudget_alsoAfterARestart() {
    found(SITE, 4);
    HostLease lease = frontier.lease().orElseThrow();
    List<Boolean> again = new ArrayList<>();
    for (Task task : frontier.dueTasks(lease).subList(0, 2)) {
      again.add(done(lease, task, Duration.ofHours(1)));
    }
    frontier.giveBack(lease);
    frontier = frontier();
    HostLease next = frontier.lease().orElseThrow();
    for (Task task : frontier.dueTasks(next)) {
      again.add(done(next, task, Duration.ofHours(1)));
    }
    assertThat(again).containsExactly(true, true, true, false);
  }

  @Test
  void theSweep_findsHostsThatHaveBeenForgotten_andOnlyThose() {
    found(SITE, 1);
    found("https://b.example", 1);
    HostLease lease = frontier.lease().orElseThrow();
    assertThat(frontier.sweepDues()).as("one is due, one in work").isZero();
    frontier.giveBack(lease);
    var hosts = client.getDatabase(database.name()).getCollection("hosts");
    hosts.deleteOne(new Document("_id", SITE));
    hosts.updateOne(
        new Document("_id", "https://b.example"),
        new Document("$set", new Document("due", Long.MAX_VALUE)));
    assertThat(frontier.lease()).isEmpty();
    assertThat(frontier.sweepDues()).isEqualTo(2);
    assertThat(frontier.sweepDues()).isZero();
    Set<String> leased = new HashSet<>();
    leased.add(frontier.lease().orElseThrow().host());
    leased.add(frontier.lease().orElseThrow().host());
    assertThat(leased).containsExactlyInAnyOrder(SITE, "https://b.example");
  }

  @Test
  void theSweep_leavesAlone_whoAskedToBeLeftAlone() {
    found(SITE, 1);
    HostLease lease = frontier.lease().orElseThrow();
    lease.throttled(Duration.ofHours(2), 0, frontier.now());
    frontier.remember(lease);
    frontier.giveBack(lease);
    assertThat(frontier.sweepDues()).isZero();
    assertThat(frontier.lease()).isEmpty();
  }

  @Test
  void everyHostIsFound_whateverItsBucket() {
    Set<String> sites = new HashSet<>();
    for (int host = 0; host < 100; host++) {
      sites.add("https://h" + host + ".example");
    }
    sites.forEach(site -> found(site, 1));
    Set<String> leased = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      leased.add(frontier.lease().orElseThrow().host());
    }
    assertThat(leased).isEqualTo(sites);
    assertThat(frontier.lease()).isEmpty();
  }
}
