package newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newswire.events.OutcomeKind;
import newswire.events.identity.PageId;
import org.junit.jupiter.api.Test;

/** What settles a visit: a table. */
class VisitOutcomesTest {

  private static VisitOutcomes known(
      List<OutcomeKind> seen, Map<Long, List<String>> enriched, List<String> stored) {
    Map<OutcomeKind, String> reasons =
        seen.stream().collect(Collectors.toMap(kind -> kind, _ -> ""));
    PageId page = Discovery.idOf("https://a.example/").orElseThrow();
    return new VisitOutcomes(
        page, "https://a.example/", 1, Instant.EPOCH, true, null, null, reasons, enriched, stored);
  }

  @Test
  void nothing_settlesNothing() {
    assertThat(known(List.of(), Map.of(), List.of()).effective()).isEmpty();
  }

  @Test
  void storedAlone_settlesNothing_becauseWhatElseThePageGaveIsNotKnown() {
    assertThat(known(List.of(), Map.of(), List.of("a")).effective()).isEmpty();
  }

  @Test
  void enriched_waitsForEachOfItsArticles() {
    Map<Long, List<String>> enriched = Map.of(1L, List.of("a", "b"));
    assertThat(known(List.of(), enriched, List.of("a")).effective()).isEmpty();
    assertThat(known(List.of(), enriched, List.of("b", "a")).effective())
        .contains(OutcomeKind.STORED);
  }

  @Test
  void enrichedWithoutArticles_settles() {
    assertThat(known(List.of(), Map.of(1L, List.of()), List.of()).effective())
        .contains(OutcomeKind.ENRICHED);
  }

  @Test
  void theGreatestExtractorsList_counts() {
    Map<Long, List<String>> enriched = Map.of(1L, List.of("a", "b"), 2L, List.of("a"));
    assertThat(known(List.of(), enriched, List.of("a")).effective()).contains(OutcomeKind.STORED);
  }

  @Test
  void ranks_areDeadLettered_stored_enriched_rejected_missed() {
    Map<Long, List<String>> enriched = Map.of(1L, List.of("a"));
    List<String> stored = List.of("a");
    assertThat(
            known(
                    List.of(OutcomeKind.DEAD_LETTERED, OutcomeKind.MISSED, OutcomeKind.REJECTED),
                    enriched,
                    stored)
                .effective())
        .contains(OutcomeKind.DEAD_LETTERED);
    assertThat(
            known(List.of(OutcomeKind.MISSED, OutcomeKind.REJECTED), enriched, stored).effective())
        .contains(OutcomeKind.STORED);
    assertThat(
            known(List.of(OutcomeKind.MISSED, OutcomeKind.REJECTED), Map.of(), List.of())
                .effective())
        .contains(OutcomeKind.REJECTED);
    assertThat(known(List.of(OutcomeKind.MISSED), Map.of(), List.of()).effective())
        .contains(OutcomeKind.MISSED);
  }

  @Test
  void aFeedThatWasReadAndThenFoundAbandoned_wasRead() {
    assertThat(
            known(List.of(OutcomeKind.MISSED, OutcomeKind.READ), Map.of(), List.of()).effective())
        .contains(OutcomeKind.READ);
  }
}
