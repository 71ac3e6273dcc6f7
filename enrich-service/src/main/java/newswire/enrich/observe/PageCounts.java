package newswire.enrich.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import newswire.events.OutcomeReason;

/**
 * What became of the pages since the start: {@code in = enriched + rejected + dead-lettered +
 * returned} whenever no batch is being worked.
 */
public final class PageCounts {

  private final MeterRegistry meters;
  private final LongAdder in = new LongAdder();
  private final LongAdder enriched = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder deadLettered = new LongAdder();
  private final LongAdder returned = new LongAdder();
  private final LongAdder articles = new LongAdder();
  private final Counter inMeter;
  private final Counter articleMeter;

  /** Counters that are also meters. */
  public PageCounts(MeterRegistry meters) {
    this.meters = meters;
    this.inMeter = meters.counter("newswire.enrich.pages.in");
    this.articleMeter = meters.counter("newswire.enrich.articles");
  }

  /** Pages were taken off the log. */
  public void taken(int pages) {
    in.add(pages);
    inMeter.increment(pages);
  }

  /** A page gave articles, and they are on the log. */
  public void enriched(int gave) {
    enriched.increment();
    articles.add(gave);
    articleMeter.increment(gave);
    exit("enriched", "none");
  }

  /** A page holds no article. */
  public void rejected(OutcomeReason reason) {
    rejected.increment();
    exit("rejected", reason.name().toLowerCase(Locale.ROOT));
  }

  /** A record could not be worked. */
  public void deadLettered(OutcomeReason reason) {
    deadLettered.increment();
    exit("dead-lettered", reason.name().toLowerCase(Locale.ROOT));
  }

  /** Pages went back, for something was down; they will come again. */
  public void returned(int pages) {
    returned.add(pages);
    meters
        .counter("newswire.enrich.pages", "exit", "returned", "reason", "outage")
        .increment(pages);
  }

  private void exit(String exit, String reason) {
    meters.counter("newswire.enrich.pages", "exit", exit, "reason", reason).increment();
  }

  /** The counts now. */
  public Snapshot snapshot() {
    return new Snapshot(
        in.sum(),
        enriched.sum(),
        rejected.sum(),
        deadLettered.sum(),
        returned.sum(),
        articles.sum());
  }

  /**
   * Counts of pages since the start, and of the articles they gave.
   *
   * @param in taken off the log, a redelivered page each time
   * @param returned went back because of an outage
   */
  public record Snapshot(
      long in, long enriched, long rejected, long deadLettered, long returned, long articles) {}
}
