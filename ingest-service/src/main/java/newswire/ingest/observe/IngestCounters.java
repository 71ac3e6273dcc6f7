package newswire.ingest.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswire.events.OutcomeKind;
import newswire.ingest.publish.Exit;

/**
 * What came in and what went out: {@code opened = exits + interrupted + in flight}, at any moment
 * at which no visit begins or ends.
 */
public final class IngestCounters {

  private final Counter opened;
  private final Map<String, Counter> exits;
  private final Map<OutcomeKind, Counter> feedEvents;
  private final Counter interrupted;
  private final Counter abandoned;
  private final Counter fenced;
  private final Counter suspended;
  private final Counter revisitsSpared;
  private final Counter hostsRepaired;
  private final Timer expectedDelay;
  private final AtomicInteger inFlight = new AtomicInteger();

  public IngestCounters(MeterRegistry meters) {
    this.opened = meters.counter("newswire.ingest.visits");
    this.exits =
        Exit.NAMES.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    name -> meters.counter("newswire.ingest.exits", "exit", name)));
    this.feedEvents =
        Arrays.stream(OutcomeKind.values())
            .filter(kind -> kind.scope() == OutcomeKind.Scope.FEED)
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    kind ->
                        meters.counter("newswire.ingest.feed.events", "kind", kind.wireName())));
    this.interrupted = meters.counter("newswire.ingest.visits.interrupted");
    this.abandoned = meters.counter("newswire.ingest.visits.abandoned");
    this.fenced = meters.counter("newswire.ingest.visits.fenced");
    this.suspended = meters.counter("newswire.ingest.hosts.suspended");
    this.revisitsSpared = meters.counter("newswire.ingest.revisits.spared");
    this.hostsRepaired = meters.counter("newswire.ingest.hosts.repaired");
    this.expectedDelay = meters.timer("newswire.ingest.feed.expected.delay");
    meters.gauge("newswire.ingest.visits.inflight", inFlight);
  }

  /** A visit was opened. */
  public void opened() {
    inFlight.incrementAndGet();
    opened.increment();
  }

  /** A visit left by an exit that is durable. */
  public void left(Exit exit) {
    Objects.requireNonNull(exits.get(exit.name())).increment();
    if (exit instanceof Exit.Ended(_, var events)) {
      events.forEach(event -> Objects.requireNonNull(feedEvents.get(event.kind())).increment());
    }
    inFlight.decrementAndGet();
  }

  /** A visit was left open: this process stops, or failed; who leases its task next ends it. */
  public void interrupted() {
    interrupted.increment();
    inFlight.decrementAndGet();
  }

  /** The end of somebody's open visit was published for them. */
  public void abandoned() {
    abandoned.increment();
  }

  /** A visit's exit is durable, but its task was in other hands by then. */
  public void fenced() {
    fenced.increment();
  }

  /** A host was closed because too much of it was gone at once. */
  public void suspended() {
    suspended.increment();
  }

  /** A page is not visited again, since its host's budget for such visits is spent. */
  public void revisitSpared() {
    revisitsSpared.increment();
  }

  /** Hosts were found that would have been visited too late, and were mended. */
  public void hostsRepaired(int hosts) {
    hostsRepaired.increment(hosts);
  }

  /** A feed was polled; its next item will wait so long on average until it is found. */
  public void expectedDelay(Duration delay) {
    expectedDelay.record(delay);
  }

  public long visits() {
    return (long) opened.count();
  }

  /** The exits of all visits that this process has opened. */
  public long exits() {
    return (long) exits.values().stream().mapToDouble(Counter::count).sum();
  }

  public long interruptedVisits() {
    return (long) interrupted.count();
  }

  public int inFlight() {
    return inFlight.get();
  }
}
