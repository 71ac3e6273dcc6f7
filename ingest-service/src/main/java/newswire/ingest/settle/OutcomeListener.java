package newswire.ingest.settle;

import java.util.List;
import newswire.events.Outcome;
import newswire.events.OutcomeReason;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.support.fault.BadRecordException;
import newswire.support.fault.BatchFaultPolicy;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands the outcomes of the live stream to {@link Settlement}. */
public final class OutcomeListener {

  private final BatchFaultPolicy faults;
  private final Settlement settlement;

  public OutcomeListener(BatchFaultPolicy faults, Settlement settlement) {
    this.faults = faults;
    this.settlement = settlement;
  }

  @KafkaListener(
      id = Topics.SETTLE_GROUP,
      topics = Topics.OUTCOMES,
      containerFactory = "batchListenerFactory")
  void onOutcomes(List<ConsumerRecord<String, byte[]>> batch) {
    faults.work(batch, this::take);
  }

  private void take(List<ConsumerRecord<String, byte[]>> records) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (EventContext.passingOn(record.headers(), "").replay() == null) {
        settlement.take(decode(record));
      }
    }
  }

  private static Outcome decode(ConsumerRecord<String, byte[]> record) {
    try {
      return OutcomeRecords.decode(record);
    } catch (MalformedEventException e) {
      String message = e.getMessage() == null ? "malformed" : e.getMessage();
      throw new BadRecordException(record, OutcomeReason.MALFORMED, message, e);
    }
  }
}
