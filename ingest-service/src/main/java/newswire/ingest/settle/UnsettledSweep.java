package newswire.ingest.settle;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.VisitBook;
import newswire.ingest.frontier.VisitOutcomes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has visits repeated that nothing settled although the services behind keep up, a few times; then
 * raises an alarm.
 */
public final class UnsettledSweep {

  private static final Logger log = LoggerFactory.getLogger(UnsettledSweep.class);
  private static final int AT_ONCE = 200;

  private final Frontier frontier;
  private final PipelineLag lag;
  private final SettleProperties properties;
  private final Counter repeated;
  private final Counter alarmed;
  private @Nullable Instant normalSince;

  public UnsettledSweep(
      Frontier frontier, PipelineLag lag, SettleProperties properties, MeterRegistry meters) {
    this.frontier = frontier;
    this.lag = lag;
    this.properties = properties;
    this.repeated = meters.counter("newswire.ingest.visits.repeated");
    this.alarmed = meters.counter("newswire.ingest.visits.alarmed");
  }

  /** Looks at the open visits once. */
  public void sweep() throws Exception {
    Instant now = frontier.now();
    if (lag.records() > properties.normalLag()) {
      normalSince = null;
      return;
    }
    if (normalSince == null) {
      normalSince = now;
    }
    Instant openedBy = now.minus(properties.repeatAfter());
    if (normalSince.isAfter(openedBy)) {
      return; // they trailed until a moment ago: what is open may still be on its way
    }
    for (VisitOutcomes visit : frontier.visits().openSince(openedBy, AT_ONCE)) {
      look(visit);
    }
  }

  private void look(VisitOutcomes visit) {
    Optional<Task> task = frontier.inventory().task(visit.page());
    if (task.isPresent() && task.get().open() && task.get().visit() == visit.visit()) {
      return; // not published yet: whoever leases the task ends it
    }
    VisitBook.Claim claim = frontier.visits().claim(visit.page(), visit.visit(), frontier.now());
    if (claim == VisitBook.Claim.NONE) {
      return;
    }
    if (task.isEmpty() || task.get().repeats() >= properties.mostRepeats()) {
      if (frontier.visits().settle(visit.page(), visit.visit(), "alarmed")) {
        alarmed.increment();
        log.error(
            "Nothing settles {} (visit {}), although it was visited {} times.",
            visit.url(),
            visit.visit(),
            properties.mostRepeats() + 1);
      }
      return;
    }
    // First the new visit is sure to come, then the old one is closed.
    frontier.repeat(visit.page(), claim == VisitBook.Claim.FIRST);
    if (frontier.visits().settle(visit.page(), visit.visit(), "repeated")) {
      repeated.increment();
    }
  }
}
