package newswire.events.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the three JSON topics have in common. */
final class JsonRecords {

  /** The most bytes that a JSON value may have. */
  static final int MAX_VALUE_BYTES = 4 * 1024 * 1024;

  private JsonRecords() {}

  static ProducerRecord<String, byte[]> encode(
      String topic, String key, Object event, RecordHeaders headers) {
    byte[] value = EventJson.write(event);
    EventTooLargeException.check("the JSON for " + topic, value.length, MAX_VALUE_BYTES);
    headers.put(CloudEventHeaders.CONTENT_TYPE, RecordHeaders.JSON);
    return new ProducerRecord<>(topic, null, key, value, headers.list());
  }

  /** Reads the value; the record's key must be what the event says it is. */
  static <T> T decode(ConsumerRecord<String, byte[]> record, Class<T> type) {
    return EventJson.read(RecordHeaders.value(record.value()), type);
  }

  static void requireKey(ConsumerRecord<String, byte[]> record, String key) {
    if (!key.equals(record.key())) {
      throw new MalformedEventException(
          "the record's key is \"" + record.key() + "\", its value speaks of " + key);
    }
  }
}
