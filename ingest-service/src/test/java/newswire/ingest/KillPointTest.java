package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.kafka.OutcomeRecords;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.BytesInFlight;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.Validators;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskMemory;
import newswire.ingest.frontier.VisitOutcomes;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.RobotsVerdict;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.RoundSchedule;
import newswire.ingest.settle.Settlement;
import newswire.ingest.testing.LoopbackWeb;
import newswire.ingest.testing.ManualClock;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invariants 3, 7 and 8 at every point at which the process can die. */
class KillPointTest {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final String FEED = "https://feeds.example/rss";
  private static final List<String> LINKS =
      List.of("https://a.example/1", "https://a.example/2", "https://b.example/3");
  private static final String DOWN = "https://down.example/4";

  /** Where the process dies. */
  enum KillPoint {
    BEFORE_FETCH,
    ITEMS_ARE_DURABLE,
    EXIT_IS_DURABLE
  }

  /** Ends a worker as kill -9 would: nothing after it is run, nothing is tidied up. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private TestDatabase database;
  private MongoClient client;
  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T00:00:00Z"));
  private Frontier frontier;
  private final List<Exit> durable = new ArrayList<>();

  @BeforeEach
  void start() {
    database = TestDatabase.start();
    client = database.client();
    frontier = Frontiers.on(clock, client, database, LEASE, new RoundSchedule());
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  private static FetchResult answer(String url, Validators sent) {
    if (url.equals(FEED)) {
      HttpFacts facts = facts(url, "application/rss+xml");
      if (!sent.isEmpty()) {
        return new FetchResult.NotModified(facts);
      }
      List<String> links = new ArrayList<>(LINKS);
      links.add(DOWN);
      return new FetchResult.Fetched(
          facts, LoopbackWeb.rss("A feed", links).getBytes(StandardCharsets.UTF_8));
    }
    if (url.equals(DOWN)) {
      return new FetchResult.Refused(OutcomeReason.FORBIDDEN, 403, "no");
    }
    return new FetchResult.Fetched(facts(url, "text/html"), url.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpFacts facts(String url, String type) {
    return new HttpFacts(
        url, 200, type, new Validators("\"" + url + "\"", null), null, null, List.of());
  }

  private IngestPipeline pipeline(KillPoint point, BooleanSupplier dies) {
    Fetcher fetcher =
        request -> {
          if (point == KillPoint.BEFORE_FETCH && dies.getAsBoolean()) {
            throw new Killed();
          }
          return answer(request.url(), request.validators());
        };
    IngestCounters counters = new IngestCounters(new SimpleMeterRegistry());
    return new IngestPipeline(
        frontier,
        new PoliteFetch(frontier, _ -> new RobotsVerdict.Allowed(null), fetcher, counters),
        new FeedReader(),
        new Endings(new RoundSchedule()),
        exit -> {
          if (point == KillPoint.ITEMS_ARE_DURABLE && dies.getAsBoolean()) {
            throw new Killed();
          }
          durable.add(exit);
          if (point == KillPoint.EXIT_IS_DURABLE && dies.getAsBoolean()) {
            throw new Killed();
          }
        },
        counters,
        new BytesInFlight(0));
  }

  /**
   * Dies by chance, at most twice in a row: the fourth lease of a URL whose first three died is not
   * worked, and were that the feed, nothing that it lists would ever be found.
   */
  private static BooleanSupplier nowAndThen(Random random) {
    AtomicInteger inARow = new AtomicInteger();
    return () -> {
      if (random.nextDouble() < 0.4 && inARow.get() < 2) {
        inARow.incrementAndGet();
        return true;
      }
      inARow.set(0);
      return false;
    };
  }

  /** Works until nothing is due; a killed worker's host is free when its lease ends. */
  private void workAll(IngestPipeline pipeline) throws InterruptedException {
    int leases = 0;
    while (frontier.inventory().figures().due() > 0) {
      assertThat(leases++).as("leases of five URLs").isLessThan(200);
      Optional<HostLease> lease = frontier.lease();
      if (lease.isEmpty()) {
        clock.pass(LEASE);
        continue;
      }
      try {
        pipeline.work(lease.get());
      } catch (Killed _) {
        // as if it had never been
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAnyKill_everyVisitIsSettledOnce_andNoItemIsLost(KillPoint point) throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("afterAnyKill " + point + ": -Dseed=" + seed);
    Random random = new Random(seed);
    frontier.discovery().watch(FEED, TaskKind.FEED, null, null);
    frontier.rounds().open(1);
    workAll(pipeline(point, nowAndThen(random)));

    // Invariant 7: whatever enrich and store say of the pages, in any order and more than once.
    Settlement settlement = new Settlement(frontier, new SimpleMeterRegistry());
    List<Outcome> outcomes = outcomes(random);
    outcomes.forEach(settlement::take);
    assertThat(frontier.inventory().figures().open()).isZero();
    List<String> all = new ArrayList<>(LINKS);
    all.addAll(List.of(FEED, DOWN));
    for (String url : all) {
      TaskMemory memory =
          frontier.inventory().memory(Discovery.idOf(url).orElseThrow()).orElseThrow();
      assertThat(memory.task().doneVisits()).as(url).isEqualTo(1);
      assertThat(memory.task().open()).isFalse();
      assertThat(memory.visits())
          .as(url)
          .allSatisfy(visit -> assertThat(visit.verdict()).isNotNull());
    }
    assertIdsNameOneContent(outcomes);
  }

  /** What comes back on the outcomes topic: shuffled, and each twice. */
  private List<Outcome> outcomes(Random random) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Exit exit : durable) {
      Outcome outcome =
          switch (exit) {
            case Exit.Page(PageFetched page) -> rejected(page);
            case Exit.Announced(var page) -> rejected(page);
            case Exit.Ended(var ended, _) -> ended;
          };
      outcomes.add(outcome);
      outcomes.add(outcome);
    }
    Collections.shuffle(outcomes, random);
    return outcomes;
  }

  private static Outcome rejected(PageEvent page) {
    return new Outcome(
        page.pageId(),
        page.url(),
        page.visit(),
        OutcomeKind.REJECTED,
        OutcomeReason.NO_ARTICLE,
        1L,
        List.of(),
        null,
        page.observed());
  }

  /** Invariant 3, for what ingest says. */
  private static void assertIdsNameOneContent(List<Outcome> outcomes) {
    Map<String, Outcome> byId = new HashMap<>();
    for (Outcome outcome : outcomes) {
      Outcome before = byId.putIfAbsent(OutcomeRecords.id(outcome), outcome);
      assertThat(before == null || before.equals(outcome)).as("%s", outcome).isTrue();
    }
  }

  @Test
  void aFeedWhoseExitWasNeverPublished_isAskedUnconditionally() throws Exception {
    frontier.discovery().watch(FEED, TaskKind.FEED, null, null);
    frontier.rounds().open(1);
    HostLease lease = frontier.lease().orElseThrow();
    try {
      pipeline(KillPoint.ITEMS_ARE_DURABLE, () -> true).work(lease);
    } catch (Killed _) {
      // between the items and the validators
    }
    Task feed = frontier.inventory().task(Discovery.idOf(FEED).orElseThrow()).orElseThrow();
    assertThat(feed.validators().isEmpty()).isTrue();
    assertThat(feed.copy().hash()).isNull();
    for (String link : LINKS) {
      assertThat(frontier.inventory().task(Discovery.idOf(link).orElseThrow()))
          .as(link)
          .isPresent();
    }
  }

  @Test
  void theFourthLeaseWithoutAcknowledgement_endsAsCrashed_soNoUrlCanKillTheFleet()
      throws Exception {
    frontier.discovery().watch("https://poison.example/", TaskKind.PAGE, null, null);
    frontier.rounds().open(1);
    workAll(pipeline(KillPoint.BEFORE_FETCH, () -> true));
    assertThat(durable)
        .extracting(exit -> ((Exit.Ended) exit).outcome().reason())
        .containsExactly(
            OutcomeReason.ABANDONED,
            OutcomeReason.ABANDONED,
            OutcomeReason.ABANDONED,
            OutcomeReason.CRASHED);
    TaskMemory memory =
        frontier
            .inventory()
            .memory(Discovery.idOf("https://poison.example/").orElseThrow())
            .orElseThrow();
    assertThat(memory.task().attempts()).isZero();
    assertThat(memory.visits()).extracting(VisitOutcomes::visit).doesNotHaveDuplicates().hasSize(4);
  }
}
