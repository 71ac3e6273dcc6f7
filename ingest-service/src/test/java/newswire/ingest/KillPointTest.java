package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.kafka.OutcomeRecords;
import newswire.ingest.MortalIngest.KillPoint;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskMemory;
import newswire.ingest.frontier.VisitOutcomes;
import newswire.ingest.publish.Exit;
import newswire.ingest.settle.Settlement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invariants 3, 7 and 8 at every point at which the process can die. */
class KillPointTest {

  private MortalIngest ingest;
  private Frontier frontier;

  @BeforeEach
  void start() {
    ingest = new MortalIngest();
    frontier = ingest.frontier();
  }

  @AfterEach
  void stop() {
    ingest.close();
  }

  @ParameterizedTest
  @EnumSource
  void afterAnyKill_everyVisitIsSettledOnce_andNoItemIsLost(KillPoint point) throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("afterAnyKill " + point + ": -Dseed=" + seed);
    Random random = new Random(seed);
    frontier.discovery().watch(MortalIngest.FEED, TaskKind.FEED, null, null);
    frontier.rounds().open(1);
    ingest.workAll(point, MortalIngest.nowAndThen(random));

    // Invariant 7: whatever enrich and store say of the pages, in any order and more than once.
    Settlement settlement = new Settlement(frontier, new SimpleMeterRegistry());
    List<Outcome> outcomes = outcomes(random);
    outcomes.forEach(settlement::take);
    assertThat(frontier.inventory().figures().open()).isZero();
    List<String> all = new ArrayList<>(MortalIngest.LINKS);
    all.addAll(List.of(MortalIngest.FEED, MortalIngest.DOWN));
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
    for (Exit exit : ingest.durable()) {
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
    frontier.discovery().watch(MortalIngest.FEED, TaskKind.FEED, null, null);
    frontier.rounds().open(1);
    HostLease lease = frontier.lease().orElseThrow();
    ingest.work(lease, KillPoint.ITEMS_ARE_DURABLE, () -> true);
    Task feed =
        frontier.inventory().task(Discovery.idOf(MortalIngest.FEED).orElseThrow()).orElseThrow();
    assertThat(feed.validators().isEmpty()).isTrue();
    assertThat(feed.copy().hash()).isNull();
    for (String link : MortalIngest.LINKS) {
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
    ingest.workAll(KillPoint.BEFORE_FETCH, () -> true);
    assertThat(ingest.durable())
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
