package newswire.ingest.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.Visit;
import newswire.ingest.frontier.VisitBook;
import newswire.ingest.frontier.VisitOutcomes;
import newswire.support.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 7, ingest's part: visits are settled by outcomes, once, in any order; or repeated. */
class SettlementTest {

  private static final String PAGE = "https://a.example/story";
  private static final PageId ID = Discovery.idOf(PAGE).orElseThrow();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private TestDatabase database;
  private MongoClient client;
  private Frontier frontier;

  @BeforeEach
  void start() {
    database = TestDatabase.start();
    client = database.client();
    frontier = Frontiers.live(client, database, Duration.ofMinutes(1));
    frontier.discovery().watch(PAGE, TaskKind.PAGE, null, null);
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  /** Visits the page; its exit is acknowledged. */
  private Visit visit() {
    HostLease lease = frontier.lease().orElseThrow();
    Task task = frontier.dueTasks(lease).getFirst();
    Visit visit = frontier.open(lease, task).orElseThrow();
    assertThat(frontier.close(lease, visit, "page", Frontiers.done(task))).isTrue();
    frontier.giveBack(lease);
    return visit;
  }

  private static Outcome outcome(
      Visit visit,
      OutcomeKind kind,
      @Nullable OutcomeReason reason,
      @Nullable List<ArticleId> articles,
      @Nullable ArticleId article) {
    Long extractor = reason == null ? 1_000_000L : null;
    return new Outcome(
        visit.id(),
        visit.url(),
        visit.number(),
        kind,
        reason,
        extractor,
        articles,
        article,
        Instant.ofEpochMilli(visit.number()));
  }

  private static ArticleId article(String url) {
    return ArticleId.ofUrl(UrlCanonicalizer.canonicalize(url).orElseThrow());
  }

  private VisitOutcomes known(Visit visit) {
    return frontier.inventory().memory(ID).orElseThrow().visits().stream()
        .filter(known -> known.visit() == visit.number())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void inAnyOrder_andWithDuplicates_aVisitIsSettledOnce_byTheGreatestOutcome() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("inAnyOrder: -Dseed=" + seed);
    Random random = new Random(seed);
    ArticleId one = article("https://a.example/1");
    ArticleId two = article("https://a.example/2");
    Visit visit = visit();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      outcomes.add(outcome(visit, OutcomeKind.ENRICHED, null, List.of(one, two), null));
      outcomes.add(outcome(visit, OutcomeKind.STORED, null, null, one));
      outcomes.add(outcome(visit, OutcomeKind.STORED, null, null, two));
      outcomes.add(outcome(visit, OutcomeKind.MISSED, OutcomeReason.ABANDONED, null, null));
    }
    Collections.shuffle(outcomes, random);
    Settlement settlement = new Settlement(frontier, meters);
    outcomes.forEach(settlement::take);
    assertThat(known(visit).open()).isFalse();
    assertThat(known(visit).verdict()).isEqualTo("stored");
    double settled =
        meters.find("newswire.ingest.visits.settled").counters().stream()
            .mapToDouble(counter -> counter.count())
            .sum();
    assertThat(settled).isEqualTo(1);
  }

  @Test
  void enrichedAlone_leavesTheVisitOpen() {
    Visit visit = visit();
    Settlement settlement = new Settlement(frontier, meters);
    ArticleId one = article("https://a.example/1");
    settlement.take(outcome(visit, OutcomeKind.ENRICHED, null, List.of(one), null));
    assertThat(known(visit).open()).isTrue();
    assertThat(frontier.inventory().figures().open()).isEqualTo(1);
  }

  @Test
  void anOutcomeOfAStrangersVisit_makesNothing() {
    Visit visit = visit();
    Outcome foreign =
        new Outcome(
            Discovery.idOf("https://never.seen.example/").orElseThrow(),
            "https://never.seen.example/",
            0,
            OutcomeKind.REJECTED,
            OutcomeReason.EMPTY,
            1L,
            List.of(),
            null,
            null);
    new Settlement(frontier, meters).take(foreign);
    assertThat(frontier.inventory().figures().open()).isEqualTo(1);
    assertThat(known(visit).open()).isTrue();
  }

  @Test
  void aVisitThatNothingSettles_isRepeatedThreeTimes_unconditionally_andThenAlarmed()
      throws Exception {
    SettleProperties now = new SettleProperties(Duration.ZERO, Duration.ofMinutes(1), 3, 0);
    UnsettledSweep sweep = new UnsettledSweep(frontier, () -> 0, now, meters);
    for (int repeat = 0; repeat < 4; repeat++) {
      Visit visit = visit();
      assertThat(visit.task().validators().isEmpty()).as("fetched anew").isTrue();
      sweep.sweep();
      assertThat(known(visit).verdict()).isEqualTo(repeat < 3 ? "repeated" : "alarmed");
    }
    assertThat(frontier.inventory().figures().due()).isZero();
    assertThat(frontier.inventory().figures().open()).isZero();
    assertThat(meters.counter("newswire.ingest.visits.repeated").count()).isEqualTo(3);
    assertThat(meters.counter("newswire.ingest.visits.alarmed").count()).isEqualTo(1);
  }

  @Test
  void ofProcessesThatSweepAtOnce_oneRepeatsAVisit() {
    Visit visit = visit();
    Instant now = frontier.now();
    VisitBook visits = frontier.visits();
    assertThat(visits.claim(visit.id(), visit.number(), now)).isEqualTo(VisitBook.Claim.FIRST);
    assertThat(visits.claim(visit.id(), visit.number(), now)).isEqualTo(VisitBook.Claim.NONE);
    Instant muchLater = now.plus(Duration.ofMinutes(10));
    assertThat(visits.claim(visit.id(), visit.number(), muchLater))
        .as("the first has died")
        .isEqualTo(VisitBook.Claim.AGAIN);
    visits.settle(visit.id(), visit.number(), "repeated");
    assertThat(visits.claim(visit.id(), visit.number(), muchLater.plus(Duration.ofMinutes(10))))
        .as("closed since the sweep has seen it")
        .isEqualTo(VisitBook.Claim.NONE);
  }

  @Test
  void whileTheServicesBehindTrail_nothingIsRepeated() throws Exception {
    Visit visit = visit();
    SettleProperties now = new SettleProperties(Duration.ZERO, Duration.ofMinutes(1), 3, 10);
    new UnsettledSweep(frontier, () -> 11, now, meters).sweep();
    assertThat(known(visit).open()).isTrue();
  }
}
