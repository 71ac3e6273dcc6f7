package newswire.enrich.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import newswire.enrich.EnrichOutcome;
import newswire.events.OutcomeReason;
import newswire.events.PageEvent;

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
  private final PublisherRates publishers;

  /** Counters that are also meters. */
  public PageCounts(MeterRegistry meters) {
    this.meters = meters;
    this.inMeter = meters.counter("newswire.enrich.pages.in");
    this.articleMeter = meters.counter("newswire.enrich.articles");
    this.publishers = new PublisherRates(meters);
  }

  /** Pages were taken off the log. */
  public void taken(int pages) {
    in.add(pages);
    inMeter.increment(pages);
  }

  /** What became of a page is on the log. */
  public void ended(PageEvent page, EnrichOutcome verdict) {
    switch (verdict) {
      case EnrichOutcome.Enriched(var gave, _) -> enriched(gave.size());
      case EnrichOutcome.Rejected(var reason, _) -> rejected(reason);
    }
    publishers.ended(page, verdict);
  }

  private void enriched(int gave) {
    enriched.increment();
    articles.add(gave);
    articleMeter.increment(gave);
    exit("enriched", "none");
  }

  private void rejected(OutcomeReason reason) {
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

  /** What each publisher's pages lack. */
  PublisherRates publishers() {
    return publishers;
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
