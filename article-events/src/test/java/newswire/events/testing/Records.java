package newswire.events.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Records without a broker between. */
public final class Records {

  private Records() {}

  /** What a consumer would be given, at offset 0 of partition 0. */
  public static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    byte @Nullable [] value = sent.value();
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        0,
        TimestampType.LOG_APPEND_TIME,
        sent.key() == null ? -1 : sent.key().getBytes(StandardCharsets.UTF_8).length,
        value == null ? -1 : value.length,
        sent.key(),
        value,
        new RecordHeaders(sent.headers()),
        Optional.empty());
  }

  /** All headers as text, the last of a name. */
  public static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
