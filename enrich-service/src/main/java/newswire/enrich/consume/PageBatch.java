package newswire.enrich.consume;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import newswire.enrich.EnrichOutcome;
import newswire.enrich.observe.PageCounts;
import newswire.enrich.publish.OutcomePublisher;
import newswire.enrich.publish.OutcomePublisher.Draft;
import newswire.events.OutcomeReason;
import newswire.events.PageEvent;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.PageRecords;
import newswire.support.fault.BadRecordException;
import newswire.support.fault.BatchStep;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The work on one batch of page records. Remembers what it has worked, so that a bad record costs
 * the others of its batch nothing.
 */
final class PageBatch implements BatchStep {

  private final Function<PageEvent, EnrichOutcome> pipeline;
  private final Watchdog watchdog;
  private final OutcomePublisher publisher;
  private final PageCounts counts;
  private final Map<ConsumerRecord<String, byte[]>, Draft> drafts = new IdentityHashMap<>();
  private final Map<ConsumerRecord<String, byte[]>, Boolean> published = new IdentityHashMap<>();

  PageBatch(
      Function<PageEvent, EnrichOutcome> pipeline,
      Watchdog watchdog,
      OutcomePublisher publisher,
      PageCounts counts) {
    this.pipeline = pipeline;
    this.watchdog = watchdog;
    this.publisher = publisher;
    this.counts = counts;
  }

  @Override
  public void work(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
    List<ConsumerRecord<String, byte[]>> todo =
        records.stream().filter(record -> !published.containsKey(record)).toList();
    for (ConsumerRecord<String, byte[]> record : todo) {
      if (!drafts.containsKey(record)) {
        drafts.put(record, draft(record));
      }
    }
    List<Draft> ready = new ArrayList<>();
    todo.forEach(record -> ready.add(drafts.get(record)));
    publisher.publish(ready);
    for (int i = 0; i < todo.size(); i++) {
      published.put(todo.get(i), true);
      counts.ended(ready.get(i).page(), ready.get(i).verdict());
    }
    todo.forEach(drafts::remove);
  }

  int publishedRecords() {
    return published.size();
  }

  private Draft draft(ConsumerRecord<String, byte[]> record) throws InterruptedException {
    try {
      return watchdog.run(
          () -> {
            PageEvent page = PageRecords.decode(record);
            return publisher.draft(page, record.headers(), pipeline.apply(page));
          });
    } catch (Watchdog.AbandonedException e) {
      throw new BadRecordException(
          record, OutcomeReason.EXTRACTOR_TIMEOUT, "the page " + e.getMessage(), e);
    } catch (ExecutionException e) {
      throw bad(record, e.getCause() == null ? e : e.getCause());
    }
  }

  /** Whatever a page does to its extractor is the page's fault, unless the JVM itself is ill. */
  private static BadRecordException bad(ConsumerRecord<String, byte[]> record, Throwable failure) {
    return switch (failure) {
      case OutOfMemoryError ill -> throw ill;
      case InternalError ill -> throw ill;
      case MalformedEventException malformed ->
          new BadRecordException(
              record, OutcomeReason.MALFORMED, String.valueOf(malformed.getMessage()), malformed);
      default ->
          new BadRecordException(
              record,
              OutcomeReason.EXTRACTOR_FAILED,
              "the page could not be read: " + failure,
              failure);
    };
  }
}
