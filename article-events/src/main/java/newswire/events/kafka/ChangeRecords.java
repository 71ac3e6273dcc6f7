package newswire.events.kafka;

import newswire.events.ArticleChanged;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Changes on {@code newswire.changes.v1}. */
public final class ChangeRecords {

  private ChangeRecords() {}

  /**
   * Turns an event into the record that carries it.
   *
   * @throws EventTooLargeException if the JSON is over its cap
   */
  public static ProducerRecord<String, byte[]> encode(ArticleChanged change, EventContext context) {
    String key = change.articleId().value();
    RecordHeaders headers =
        RecordHeaders.event(
            context, EventTypes.of(change.type()), id(change), key, change.stored());
    return JsonRecords.encode(Topics.CHANGES, key, change, headers);
  }

  /**
   * Reads the event that a record carries.
   *
   * @throws MalformedEventException if the record is not a change
   */
  public static ArticleChanged decode(ConsumerRecord<String, byte[]> record) {
    ArticleChanged change = JsonRecords.decode(record, ArticleChanged.class);
    JsonRecords.requireKey(record, change.articleId().value());
    return change;
  }

  /** The event's {@code ce_id} (frozen). */
  public static String id(ArticleChanged change) {
    return change.articleId() + "-" + change.epoch() + "-" + change.sequence();
  }
}
