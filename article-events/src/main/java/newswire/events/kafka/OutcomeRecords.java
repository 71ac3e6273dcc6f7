package newswire.events.kafka;

import newswire.events.Outcome;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Outcomes on {@code newswire.outcomes.v1}. */
public final class OutcomeRecords {

  private OutcomeRecords() {}

  /**
   * Turns an event into the record that carries it.
   *
   * @throws EventTooLargeException if the JSON is over its cap
   */
  public static ProducerRecord<String, byte[]> encode(Outcome outcome, EventContext context) {
    String key = outcome.pageId().value();
    RecordHeaders headers =
        RecordHeaders.event(
            context, EventTypes.of(outcome.kind()), id(outcome), key, outcome.observed());
    return JsonRecords.encode(Topics.OUTCOMES, key, outcome, headers);
  }

  /**
   * Reads the event that a record carries.
   *
   * @throws MalformedEventException if the record is not an outcome
   */
  public static Outcome decode(ConsumerRecord<String, byte[]> record) {
    Outcome outcome = JsonRecords.decode(record, Outcome.class);
    JsonRecords.requireKey(record, outcome.pageId().value());
    return outcome;
  }

  /** The event's {@code ce_id} (frozen). */
  public static String id(Outcome outcome) {
    StringBuilder id =
        new StringBuilder(outcome.pageId().value())
            .append('-')
            .append(outcome.visit())
            .append('-')
            .append(outcome.kind().wireName());
    if (outcome.articleId() != null) {
      id.append('-').append(outcome.articleId());
    }
    if (outcome.extractor() != null) {
      id.append('-').append(outcome.extractor());
    }
    return id.toString();
  }
}
