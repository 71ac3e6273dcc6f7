package newswire.ingest.settle;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.VisitBook;
import newswire.ingest.frontier.VisitOutcomes;

/**
 * Closes visits by their outcomes. Each outcome only adds to what is known of its visit, so the
 * same end is reached in any order and with any duplicates; a later outcome of greater rank
 * corrects the verdict of a visit that is closed.
 */
public final class Settlement {

  private final Frontier frontier;
  private final VisitBook visits;
  private final MeterRegistry meters;

  public Settlement(Frontier frontier, MeterRegistry meters) {
    this.frontier = frontier;
    this.visits = frontier.visits();
    this.meters = meters;
  }

  /** Takes one outcome of the live stream (replayed ones settle nothing and are not given in). */
  public void take(Outcome outcome) {
    if (outcome.kind().scope() == OutcomeKind.Scope.FEED) {
      return;
    }
    Optional<VisitOutcomes> known = visits.add(outcome, false);
    if (known.isEmpty() && isOurs(outcome)) {
      // The process died between opening the task's visit and writing the visit down.
      known = visits.add(outcome, true);
    }
    if (known.isEmpty()) {
      meters.counter("newswire.ingest.outcomes.foreign").increment();
      return;
    }
    Optional<OutcomeKind> effective = known.get().effective();
    if (effective.isPresent()) {
      String verdict = effective.get().wireName();
      if (visits.settle(outcome.pageId(), outcome.visit(), verdict)) {
        frontier.settled(outcome.pageId());
        meters.counter("newswire.ingest.visits.settled", "verdict", verdict).increment();
      }
    }
  }

  private boolean isOurs(Outcome outcome) {
    return frontier
        .inventory()
        .task(outcome.pageId())
        .filter(task -> task.recent().contains(outcome.visit()))
        .isPresent();
  }
}
