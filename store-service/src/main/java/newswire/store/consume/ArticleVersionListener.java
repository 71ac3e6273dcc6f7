package newswire.store.consume;

import java.util.List;
import newswire.events.ArticleVersion;
import newswire.events.OutcomeReason;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.Topics;
import newswire.store.Arrival;
import newswire.store.StorePipeline;
import newswire.store.observe.StoreMeters;
import newswire.support.fault.BadRecordException;
import newswire.support.fault.BatchFaultPolicy;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Takes article versions from Kafka. */
public final class ArticleVersionListener {

  private final StorePipeline pipeline;
  private final BatchFaultPolicy faults;
  private final StoreMeters meters;

  public ArticleVersionListener(
      StorePipeline pipeline, BatchFaultPolicy faults, StoreMeters meters) {
    this.pipeline = pipeline;
    this.faults = faults;
    this.meters = meters;
  }

  @KafkaListener(
      id = Topics.STORE_GROUP,
      groupId = Topics.STORE_GROUP,
      topics = Topics.ARTICLES,
      containerFactory = "batchListenerFactory",
      concurrency = "${newswire.store.consumers}")
  void onVersions(List<ConsumerRecord<String, byte[]>> batch) {
    meters.versionsIn(batch.size());
    faults.work(batch, this::store);
  }

  private void store(List<ConsumerRecord<String, byte[]>> records) {
    pipeline.store(records.stream().map(ArticleVersionListener::arrival).toList());
    meters.versionsStored(records.size());
  }

  private static Arrival arrival(ConsumerRecord<String, byte[]> record) {
    try {
      ArticleVersion version = ArticleRecords.decode(record);
      if (version.page().observed() == null) {
        throw new MalformedEventException(
            "page.observed is missing: a version that was never seen cannot be merged");
      }
      return new Arrival(version, Causes.of(record));
    } catch (MalformedEventException e) {
      throw new BadRecordException(record, OutcomeReason.MALFORMED, message(e), e);
    }
  }

  private static String message(MalformedEventException e) {
    return e.getMessage() == null ? "the record is malformed" : e.getMessage();
  }
}
