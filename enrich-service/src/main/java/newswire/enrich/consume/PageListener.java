package newswire.enrich.consume;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import newswire.enrich.CurrentPipeline;
import newswire.enrich.EnrichOutcome;
import newswire.enrich.EnrichProperties;
import newswire.enrich.Work;
import newswire.enrich.observe.PageCounts;
import newswire.enrich.publish.OutcomePublisher;
import newswire.events.OutcomeReason;
import newswire.events.PageEvent;
import newswire.events.kafka.Topics;
import newswire.support.fault.BadRecordException;
import newswire.support.fault.BatchFaultPolicy;
import newswire.support.fault.Canary;
import newswire.support.fault.DeadLetterPublisher;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Takes batches of pages off the log; returns when all that they gave is on the log. */
public class PageListener {

  private static final Logger log = LoggerFactory.getLogger(PageListener.class);
  private static final int MOST_ABANDONED = 3;
  private static final int EXIT_CODE = 70;

  private final Function<PageEvent, Work<EnrichOutcome>> pipeline;
  private final Runnable beforeBatch;
  private final OutcomePublisher publisher;
  private final PageCounts counts;
  private final DeadPages deadPages;
  private final BatchFaultPolicy policy;
  private final Watchdog watchdog;
  private final FirstRecords firstRecords = new FirstRecords();

  /** A listener for all the threads of its container. */
  public PageListener(
      CurrentPipeline pipeline,
      OutcomePublisher publisher,
      PageCounts counts,
      DeadLetterPublisher deadLetters,
      MeterRegistry meters,
      EnrichProperties properties) {
    this(
        page -> pipeline.get().begin(page),
        () -> pipeline.get().extractor(),
        pipeline::refresh,
        publisher,
        counts,
        deadLetters,
        meters,
        new Watchdog(properties.watchdog(), MOST_ABANDONED, PageListener::end));
  }

  PageListener(
      Function<PageEvent, Work<EnrichOutcome>> pipeline,
      LongSupplier extractor,
      Runnable beforeBatch,
      OutcomePublisher publisher,
      PageCounts counts,
      DeadLetterPublisher deadLetters,
      MeterRegistry meters,
      Watchdog watchdog) {
    this.pipeline = pipeline;
    this.beforeBatch = beforeBatch;
    this.publisher = publisher;
    this.counts = counts;
    this.deadPages = new DeadPages(publisher, counts, extractor);
    this.policy =
        new BatchFaultPolicy(
            deadLetters, Canary.DEAD_LETTER_ITSELF, deadPages, meters, Topics.ENRICH_GROUP);
    this.watchdog = watchdog;
  }

  /** Works one batch; see {@link BatchFaultPolicy} for what becomes of bad records and outages. */
  @KafkaListener(
      id = Topics.ENRICH_GROUP,
      topics = Topics.PAGES,
      containerFactory = "batchListenerFactory",
      concurrency = "${newswire.enrich.concurrency}")
  public void onPages(List<ConsumerRecord<String, byte[]>> records, Consumer<?, ?> consumer) {
    work(records, alone -> firstRecords.work(records, consumer, alone));
    firstRecords.worked(records);
  }

  /** Works a batch of which no record calls for care. */
  void onPages(List<ConsumerRecord<String, byte[]>> records) {
    work(records, _ -> records);
  }

  /**
   * Works one batch.
   *
   * @param careful works some records alone, and returns the others
   */
  private void work(
      List<ConsumerRecord<String, byte[]>> records,
      Function<
              BiConsumer<ConsumerRecord<String, byte[]>, Boolean>,
              List<ConsumerRecord<String, byte[]>>>
          careful) {
    beforeBatch.run();
    counts.taken(records.size());
    PageBatch batch = new PageBatch(pipeline, watchdog, publisher, counts);
    int deadBefore = deadPages.told();
    try {
      List<ConsumerRecord<String, byte[]>> rest =
          careful.apply(
              (record, given) ->
                  policy.work(List.of(record), given ? PageListener::giveUp : batch));
      policy.work(rest, batch);
    } catch (BatchListenerFailedException outage) {
      int settled = batch.publishedRecords() + deadPages.told() - deadBefore;
      counts.returned(Math.max(0, records.size() - settled));
      throw outage;
    }
  }

  private static void giveUp(List<ConsumerRecord<String, byte[]>> records) {
    throw new BadRecordException(
        records.getFirst(),
        OutcomeReason.EXTRACTOR_FAILED,
        "the process ended at this page again and again");
  }

  private static void end() {
    log.error("Ending the process: {} threads never came back from a page", MOST_ABANDONED);
    // Not exit(): the abandoned threads would hold the shutdown up.
    Runtime.getRuntime().halt(EXIT_CODE);
  }
}
