package newswire.ingest.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import newswire.ingest.publish.Exit;

/**
 * What came in and what went out: {@code opened = exits + interrupted + in flight}, at any moment
 * at which no visit begins or ends.
 */
public final class IngestCounters {

  private final Counter opened;
  private final Map<String, Counter> exits;
  private final Counter interrupted;
  private final Counter abandoned;
  private final Counter fenced;
  private final AtomicInteger inFlight = new AtomicInteger();

  public IngestCounters(MeterRegistry meters) {
    this.opened = meters.counter("newswire.ingest.visits");
    this.exits =
        Exit.NAMES.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    name -> meters.counter("newswire.ingest.exits", "exit", name)));
    this.interrupted = meters.counter("newswire.ingest.visits.interrupted");
    this.abandoned = meters.counter("newswire.ingest.visits.abandoned");
    this.fenced = meters.counter("newswire.ingest.visits.fenced");
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
