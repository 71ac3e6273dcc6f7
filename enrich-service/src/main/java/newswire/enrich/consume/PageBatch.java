package newswire.enrich.consume;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import newswire.enrich.EnrichOutcome;
import newswire.enrich.Lockstep;
import newswire.enrich.Work;
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
import org.jspecify.annotations.Nullable;

/**
 * The work on one batch of page records. Remembers what it has worked, so that a bad record costs
 * the others of its batch nothing.
 */
final class PageBatch implements BatchStep {

  private final Function<PageEvent, Work<EnrichOutcome>> pipeline;
  private final Watchdog watchdog;
  private final OutcomePublisher publisher;
  private final PageCounts counts;
  private final Map<ConsumerRecord<String, byte[]>, Draft> drafts = new IdentityHashMap<>();
  private final Map<ConsumerRecord<String, byte[]>, Boolean> published = new IdentityHashMap<>();

  PageBatch(
      Function<PageEvent, Work<EnrichOutcome>> pipeline,
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
    List<ConsumerRecord<String, byte[]>> fresh =
        todo.stream().filter(record -> !drafts.containsKey(record)).toList();
    for (List<ConsumerRecord<String, byte[]>> group : Lockstep.groups(fresh, PageBatch::bytes)) {
      draft(group);
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

  /** Drafts all pages that can be; only then the first that cannot is told. */
  private void draft(List<ConsumerRecord<String, byte[]>> group) throws InterruptedException {
    List<Work.Ended<Draft>> ended = ended(group);
    @Nullable BadRecordException first = null;
    for (int i = ended.size() - 1; i >= 0; i--) {
      switch (ended.get(i)) {
        case Work.Done<Draft>(var draft) -> drafts.put(group.get(i), draft);
        case Work.Failed<Draft>(var failure) -> first = bad(group.get(i), failure);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private List<Work.Ended<Draft>> ended(List<ConsumerRecord<String, byte[]>> group)
      throws InterruptedException {
    Lockstep<Draft> pages =
        new Lockstep<>(group.stream().map(this::begin).toList(), watchdog.most());
    try {
      return watchdog.run(pages::run, pages::position);
    } catch (Watchdog.AbandonedException e) {
      throw new BadRecordException(
          group.get(pages.pieceAt(e.position)),
          OutcomeReason.EXTRACTOR_TIMEOUT,
          "the page " + e.getMessage(),
          e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error ill) {
        throw ill;
      }
      throw new IllegalStateException(e);
    }
  }

  private Work.Step<Draft> begin(ConsumerRecord<String, byte[]> record) {
    return () -> {
      PageEvent page = PageRecords.decode(record);
      return pipeline.apply(page).then(outcome -> publisher.draft(page, record.headers(), outcome));
    };
  }

  private static long bytes(ConsumerRecord<String, byte[]> record) {
    return record.value() == null ? 0 : record.value().length;
  }

  /** Whatever a page does to its extractor is the page's fault. */
  private static BadRecordException bad(ConsumerRecord<String, byte[]> record, Throwable failure) {
    return switch (failure) {
      case MalformedEventException malformed ->
          new BadRecordException(
              record, OutcomeReason.MALFORMED, String.valueOf(malformed.getMessage()), malformed);
      case Lockstep.OverBudgetException tooLong ->
          new BadRecordException(
              record, OutcomeReason.EXTRACTOR_TIMEOUT, "the page " + tooLong.getMessage(), tooLong);
      default ->
          new BadRecordException(
              record,
              OutcomeReason.EXTRACTOR_FAILED,
              "the page could not be read: " + failure,
              failure);
    };
  }
}
