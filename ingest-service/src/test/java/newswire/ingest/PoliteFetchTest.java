package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.Visit;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.Robots;
import newswire.ingest.politeness.RobotsCheck;
import newswire.ingest.politeness.RobotsVerdict;
import newswire.ingest.politeness.Vanishing;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.testing.ManualClock;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host asks for is kept: by the process that dies, by the other one, along redirects. */
class PoliteFetchTest {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration PACE = Duration.ofMillis(200);
  private static final String FEED = "https://feeds.example/rss";
  private static final String HOST = "https://a.example";

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T00:00:00Z"));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private TestDatabase database;
  private MongoClient client;
  private MongoClient otherClient;
  private Frontier frontier;

  @BeforeEach
  void start() {
    database = TestDatabase.start();
    client = database.client();
    otherClient = database.client();
    frontier = Frontiers.on(clock, client, database, LEASE, new LiveSchedule());
  }

  @AfterEach
  void stop() {
    client.close();
    otherClient.close();
    database.close();
  }

  private PoliteFetch polite(Frontier frontier, Fetcher fetcher) {
    return new PoliteFetch(
        frontier, _ -> new RobotsVerdict.Allowed(null), fetcher, new IngestCounters(meters));
  }

  private HostLease leased(Frontier frontier, int pages) {
    frontier
        .discovery()
        .items(Discovery.idOf(FEED).orElseThrow(), Frontiers.items(FEED, HOST, pages));
    return frontier.lease().orElseThrow();
  }

  @Test
  void retryAfter_outlivesTheProcess_andHoldsForTheOther() {
    HostLease lease = leased(frontier, 1);
    Visit visit = frontier.open(lease, frontier.dueTasks(lease).getFirst()).orElseThrow();
    polite(frontier, _ -> new FetchResult.Throttled(Duration.ofHours(1), 429)).ask(lease, visit);
    // It is killed here: nothing is published, closed or given back.
    Frontier other = Frontiers.on(clock, otherClient, database, LEASE, new LiveSchedule());
    clock.pass(LEASE);
    HostLease next = other.lease().orElseThrow();
    assertThat(next.notBefore()).isAfter(clock.now().plus(Duration.ofMinutes(58)));
    assertThat(other.lease(HOST)).isEmpty();
  }

  @Test
  void aRedirectsTarget_thatAsksToBeLeftAlone_isTheOneThatIs() {
    HostLease lease = leased(frontier, 1);
    Visit visit = frontier.open(lease, frontier.dueTasks(lease).getFirst()).orElseThrow();
    Fetcher redirected =
        request -> {
          assertThat(request.gate().refusal("https://b.example/story")).isEmpty();
          return new FetchResult.Throttled(Duration.ofHours(1), 503);
        };
    polite(frontier, redirected).ask(lease, visit);
    assertThat(lease.notBefore()).isBefore(frontier.now().plusSeconds(10));
    assertThat(frontier.lease("https://b.example")).isEmpty();
    frontier.giveBack(lease);
    assertThat(frontier.lease(HOST)).isPresent();
  }

  @Test
  void theHopsOfOneVisit_keepTheHostsPace() {
    Frontier slow = Frontiers.pacing(clock, client, database, PACE);
    HostLease lease = leased(slow, 1);
    Visit visit = slow.open(lease, slow.dueTasks(lease).getFirst()).orElseThrow();
    Instant first = clock.now();
    List<Instant> asked = new ArrayList<>();
    Fetcher redirected =
        request -> {
          asked.add(clock.now());
          for (int hop = 0; hop < 2; hop++) {
            assertThat(request.gate().refusal(HOST + "/hop" + hop)).isEmpty();
            asked.add(clock.now());
          }
          return new FetchResult.Gone();
        };
    polite(slow, redirected).ask(lease, visit);
    assertThat(asked).containsExactly(first, first.plus(PACE), first.plus(PACE.multipliedBy(2)));
  }

  @Test
  void robotsTxt_isARequestToo_thePageWaitsForThePaceAfterIt() throws Exception {
    Frontier slow = Frontiers.pacing(clock, client, database, PACE);
    HostLease lease = leased(slow, 1);
    Task task = slow.dueTasks(lease).getFirst();
    List<Instant> asked = new ArrayList<>();
    RobotsCheck robots =
        new RobotsCheck() {
          @Override
          public RobotsVerdict check(WebUrl url) {
            asked.add(clock.now());
            return new RobotsVerdict.Allowed(null);
          }

          @Override
          public boolean wouldFetch(WebUrl url) {
            return asked.isEmpty();
          }
        };
    PoliteFetch polite =
        new PoliteFetch(slow, robots, _ -> new FetchResult.Gone(), new IngestCounters(meters));
    assertThat(polite.readsRules(lease, task.url())).isTrue();
    assertThat(clock.now()).isEqualTo(asked.getFirst().plus(PACE));
    assertThat(polite.readsRules(lease, task.url())).isTrue();
    assertThat(asked).hasSize(1);
  }

  private PoliteFetch withRulesSentOnTo(String target, List<String> asked) {
    Fetcher web =
        request -> {
          asked.add(request.url());
          Optional<OutcomeReason> refusal = request.gate().refusal(target);
          return refusal.isPresent()
              ? new FetchResult.Unreachable(refusal.get(), 301, "")
              : new FetchResult.Gone();
        };
    return new PoliteFetch(
        frontier, new Robots(web, frontier::now), web, new IngestCounters(meters));
  }

  @Test
  void aRobotsTxtThatIsSentOn_waitsForTheOtherHost_andCountsForItsPace() throws Exception {
    frontier = Frontiers.pacing(clock, client, database, PACE);
    HostLease lease = leased(frontier, 1);
    Task task = frontier.dueTasks(lease).getFirst();
    List<String> asked = new ArrayList<>();
    Instant before = frontier.now();
    assertThat(
            withRulesSentOnTo("https://b.example/robots.txt", asked).readsRules(lease, task.url()))
        .isTrue();
    assertThat(asked).containsExactly(HOST + "/robots.txt");
    HostLease other = frontier.lease("https://b.example").orElseThrow();
    assertThat(other.notBefore()).isEqualTo(before.plus(PACE));
  }

  @Test
  void aRobotsTxtThatIsSentToAHostInWork_isLeftForLater() throws Exception {
    HostLease lease = leased(frontier, 1);
    Task task = frontier.dueTasks(lease).getFirst();
    assertThat(frontier.lease("https://b.example")).isPresent();
    PoliteFetch polite = withRulesSentOnTo("https://b.example/robots.txt", new ArrayList<>());
    polite.readsRules(lease, task.url());
    assertThat(polite.ask(lease, frontier.open(lease, task).orElseThrow()))
        .isInstanceOfSatisfying(
            FetchResult.Unreachable.class,
            missed -> assertThat(missed.reason()).isEqualTo(OutcomeReason.ROBOTS_UNREACHABLE));
    assertThat(lease.notBefore()).isBefore(frontier.now().plusSeconds(31));
  }

  @Test
  void aHostThatLosesAFifthWithinAnHour_isSuspended_andNotBelieved() {
    HostLease lease = leased(frontier, 8);
    PoliteFetch polite = polite(frontier, _ -> new FetchResult.Gone());
    List<FetchResult> results = new ArrayList<>();
    List<Task> pages = new ArrayList<>(frontier.dueTasks(lease));
    for (Task page : pages) {
      // All have been had before.
      Visit visit = frontier.open(lease, page).orElseThrow();
      frontier.close(lease, visit, "page", Frontiers.done(page));
    }
    pages.addAll(frontier.dueTasks(lease));
    for (int i = 0; i < 6; i++) {
      Task page = frontier.inventory().task(pages.get(i % 4).id()).orElseThrow();
      results.add(polite.ask(lease, frontier.open(lease, had(page)).orElseThrow()));
    }
    assertThat(results.subList(0, 4)).allMatch(FetchResult.Gone.class::isInstance);
    assertThat(results.get(4))
        .isInstanceOfSatisfying(
            FetchResult.Unreachable.class,
            missed -> assertThat(missed.reason()).isEqualTo(OutcomeReason.BAD_RESPONSE));
    assertThat(lease.notBefore())
        .isAfter(frontier.now().plus(Vanishing.SUSPENSION).minus(Duration.ofMinutes(1)));
    assertThat(meters.counter("newswire.ingest.hosts.suspended").count()).isEqualTo(2);
  }

  private static Task had(Task page) {
    assertThat(page.copy().had()).isTrue();
    return page;
  }
}
