package newswire.store.consume;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.store.Departure;
import newswire.store.Judgement;
import newswire.store.StorePipeline;
import newswire.store.observe.StoreMeters;
import newswire.support.fault.BadRecordException;
import newswire.support.fault.BatchFaultPolicy;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Takes {@code enriched} and {@code rejected} outcomes from Kafka, and of {@code missed} ones those
 * whose page is gone; others pass by unread.
 */
public final class VerdictListener {

  private static final String ENRICHED = "newswire.visit.enriched.v1";
  private static final String REJECTED = "newswire.visit.rejected.v1";
  private static final String MISSED = "newswire.visit.missed.v1";

  private final StorePipeline pipeline;
  private final BatchFaultPolicy faults;
  private final StoreMeters meters;

  public VerdictListener(StorePipeline pipeline, BatchFaultPolicy faults, StoreMeters meters) {
    this.pipeline = pipeline;
    this.faults = faults;
    this.meters = meters;
  }

  @KafkaListener(
      id = Topics.STORE_VERDICTS_GROUP,
      groupId = Topics.STORE_VERDICTS_GROUP,
      topics = Topics.OUTCOMES,
      containerFactory = "batchListenerFactory",
      concurrency = "${newswire.store.verdict-consumers}")
  void onOutcomes(List<ConsumerRecord<String, byte[]>> batch) {
    List<ConsumerRecord<String, byte[]>> verdicts =
        batch.stream().filter(VerdictListener::isVerdict).toList();
    if (!verdicts.isEmpty()) {
      meters.verdictsIn(verdicts.size());
      faults.work(verdicts, this::judge);
    }
  }

  private void judge(List<ConsumerRecord<String, byte[]>> records) {
    List<Judgement> judgements = new ArrayList<>();
    List<Departure> departures = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      Outcome outcome = outcome(record);
      if (outcome.kind() != OutcomeKind.MISSED) {
        judgements.add(new Judgement(outcome, Causes.of(record)));
      } else if (outcome.reason() == OutcomeReason.GONE) {
        departures.add(new Departure(outcome, Causes.of(record)));
      }
    }
    if (!judgements.isEmpty()) {
      pipeline.judge(judgements);
    }
    if (!departures.isEmpty()) {
      pipeline.withdraw(departures);
    }
    meters.verdictsWorked(records.size());
  }

  private static boolean isVerdict(ConsumerRecord<String, byte[]> record) {
    Header type = record.headers().lastHeader("ce_type");
    if (type == null || type.value() == null) {
      return false;
    }
    String name = new String(type.value(), StandardCharsets.UTF_8);
    return name.equals(ENRICHED) || name.equals(REJECTED) || name.equals(MISSED);
  }

  private static Outcome outcome(ConsumerRecord<String, byte[]> record) {
    try {
      Outcome outcome = OutcomeRecords.decode(record);
      if (outcome.kind() != OutcomeKind.MISSED && outcome.extractor() == null) {
        throw new MalformedEventException("extractor is missing: nobody judged");
      }
      return outcome;
    } catch (MalformedEventException e) {
      String message = e.getMessage() == null ? "the record is malformed" : e.getMessage();
      throw new BadRecordException(record, OutcomeReason.MALFORMED, message, e);
    }
  }
}
