package newswire.enrich.consume;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.EnrichPipeline;
import newswire.enrich.observe.PageCounts;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A program that works the pages of a broker, and finds no memory for one of them. */
final class MortalListener {

  private MortalListener() {}

  /**
   * Runs it until it has worked all pages, or dies.
   *
   * @param args the broker, and the end of the URL of the page that takes all memory
   */
  public static void main(String[] args) throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    EnrichPipeline pipeline = EnrichPipeline.standard();
    PageListener listener =
        Listeners.of(
            Listeners.producers(args[0]),
            page -> {
              if (page.url().endsWith(args[1])) {
                List<long[]> all = new ArrayList<>();
                while (true) {
                  all.add(new long[Integer.MAX_VALUE / 64]);
                }
              }
              return pipeline.enrich(page);
            },
            pipeline,
            new PageCounts(meters),
            meters,
            new Watchdog(Duration.ofSeconds(60), 3, () -> {}));
    try (KafkaConsumer<String, byte[]> consumer = consumer(args[0])) {
      consumer.subscribe(List.of(Topics.PAGES));
      boolean ended = false;
      while (!ended) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
        consumer.poll(Duration.ofSeconds(1)).forEach(batch::add);
        if (!batch.isEmpty()) {
          listener.onPages(batch, consumer);
          commit(batch, consumer);
        }
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
        ended =
            !assigned.isEmpty()
                && assigned.stream()
                    .allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
      }
    }
    System.exit(0);
  }

  /**
   * Commits what was worked, as a container does, and no more: a partition that was assigned and
   * gave nothing yet would look as if an earlier process had begun with it.
   */
  private static void commit(
      List<ConsumerRecord<String, byte[]>> batch, KafkaConsumer<String, byte[]> consumer) {
    Map<TopicPartition, OffsetAndMetadata> worked = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : batch) {
      worked.put(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1));
    }
    try {
      consumer.commitSync(worked);
    } catch (CommitFailedException | RebalanceInProgressException e) {
      // The machine stood still for longer than a session: the same pages come again.
    }
  }

  private static KafkaConsumer<String, byte[]> consumer(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.GROUP_ID_CONFIG,
            Topics.ENRICH_GROUP,
            ConsumerConfig.GROUP_PROTOCOL_CONFIG,
            "consumer",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            StringDeserializer.class,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ByteArrayDeserializer.class));
  }
}
