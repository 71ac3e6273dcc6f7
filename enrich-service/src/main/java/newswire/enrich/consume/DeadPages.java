package newswire.enrich.consume;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import newswire.enrich.observe.PageCounts;
import newswire.enrich.publish.OutcomePublisher;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.PageEvent;
import newswire.events.identity.PageId;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.PageRecords;
import newswire.support.fault.DeadLetter;
import newswire.support.fault.DeadLetterListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Publishes the outcome of a page that lies in the dead-letter topic. */
final class DeadPages implements DeadLetterListener {

  private final OutcomePublisher publisher;
  private final PageCounts counts;
  private final LongSupplier extractor;
  private final AtomicInteger told = new AtomicInteger();

  DeadPages(OutcomePublisher publisher, PageCounts counts, LongSupplier extractor) {
    this.publisher = publisher;
    this.counts = counts;
    this.extractor = extractor;
  }

  @Override
  public void deadLettered(DeadLetter letter) {
    Outcome outcome = outcome(letter);
    if (outcome != null) {
      publisher.publishDeadLettered(outcome, letter.record().headers());
    }
    counts.deadLettered(letter.reason());
    told.incrementAndGet();
  }

  int told() {
    return told.get();
  }

  /** Null when the record does not even name a page: nothing waits for such an outcome. */
  private @Nullable Outcome outcome(DeadLetter letter) {
    ConsumerRecord<String, byte[]> record = letter.record();
    try {
      PageEvent page = PageRecords.decode(record);
      return outcome(letter, page.pageId(), page.url(), page);
    } catch (MalformedEventException e) {
      return null;
    }
  }

  private Outcome outcome(DeadLetter letter, PageId pageId, String url, PageEvent page) {
    return new Outcome(
        pageId,
        url,
        page.visit(),
        OutcomeKind.DEAD_LETTERED,
        letter.reason(),
        extractor.getAsLong(),
        null,
        null,
        page.observed());
  }
}
