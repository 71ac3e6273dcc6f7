package newswire.events.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what topics hold, without joining any group. */
public final class TopicReader {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int LARGEST_RECORD = 6 * 1024 * 1024;

  private final String bootstrapServers;
  private final Map<TopicPartition, Long> from;

  private TopicReader(String bootstrapServers, Map<TopicPartition, Long> from) {
    this.bootstrapServers = bootstrapServers;
    this.from = from;
  }

  /** Reads topics from their beginning. */
  public static TopicReader fromTheBeginning(String bootstrapServers) {
    return new TopicReader(bootstrapServers, Map.of());
  }

  /** Reads what is written to {@code topics} from now on, and other topics from their beginning. */
  public static TopicReader fromNowOn(String bootstrapServers, String... topics) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
      for (String topic : topics) {
        ends.putAll(consumer.endOffsets(partitions(consumer, topic)));
      }
    }
    return new TopicReader(bootstrapServers, ends);
  }

  /** What the topic holds by now, each partition in its order. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers)) {
      List<TopicPartition> partitions = partitions(consumer, topic);
      consumer.assign(partitions);
      partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    return records;
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }

  private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            LARGEST_RECORD),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
