package newswire.enrich.consume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * The first records of a partition after a process before this one took some: worked one by one,
 * each try noted beside the committed offset before it begins. So no record can end more than three
 * processes: one that worked it in a batch, and two that noted it.
 *
 * <p>A partition without a committed offset is worked in batches, after a commit that says that
 * somebody began. Thread-safe; one object serves all threads of a listener.
 */
final class FirstRecords {

  /** As many as a process that died can have had in its batch. */
  static final int MOST = 200;

  static final int MOST_TRIES = 2;
  private static final String TRIES = "tries=";

  private final Map<TopicPartition, Progress> partitions = new ConcurrentHashMap<>();

  /**
   * Where a partition stands.
   *
   * @param next the offset after the last that was worked here
   * @param careful how many records are still to be worked one by one
   * @param noted the offset whose try is noted already; −1 when none is
   */
  private record Progress(long next, int careful, long noted) {}

  /**
   * Works the records that call for care, each alone, in order.
   *
   * @param alone works a record, or gives it up when the flag says so
   * @return the others
   */
  List<ConsumerRecord<String, byte[]>> work(
      List<ConsumerRecord<String, byte[]>> batch,
      Consumer<?, ?> consumer,
      BiConsumer<ConsumerRecord<String, byte[]>, Boolean> alone) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> parts = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : batch) {
      TopicPartition partition = new TopicPartition(record.topic(), record.partition());
      parts.computeIfAbsent(partition, _ -> new ArrayList<>()).add(record);
    }
    List<ConsumerRecord<String, byte[]>> rest = new ArrayList<>();
    parts.forEach((partition, part) -> rest.addAll(part(partition, part, consumer, alone)));
    return rest;
  }

  /** Takes note that the batch was worked. */
  void worked(List<ConsumerRecord<String, byte[]>> batch) {
    for (ConsumerRecord<String, byte[]> record : batch) {
      partitions.computeIfPresent(
          new TopicPartition(record.topic(), record.partition()),
          (_, at) -> new Progress(record.offset() + 1, at.careful, -1));
    }
  }

  private List<ConsumerRecord<String, byte[]>> part(
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> part,
      Consumer<?, ?> consumer,
      BiConsumer<ConsumerRecord<String, byte[]>, Boolean> alone) {
    Progress at = partitions.get(partition);
    int tries = 0;
    if (at == null || at.next != part.getFirst().offset()) {
      long first = part.getFirst().offset();
      OffsetAndMetadata committed = consumer.committed(Set.of(partition)).get(partition);
      tries = committed != null && committed.offset() == first ? tries(committed) : 0;
      at = new Progress(first, committed == null ? 0 : MOST, -1);
      partitions.put(partition, at);
      if (committed == null) {
        note(consumer, partition, first, 0);
      }
    }
    int careful = Math.min(at.careful, part.size());
    for (ConsumerRecord<String, byte[]> record : part.subList(0, careful)) {
      boolean given = tries >= MOST_TRIES;
      // An outage brings the batch back to the same process, which is no further try.
      if (at.noted != record.offset() && !given) {
        note(consumer, partition, record.offset(), tries + 1);
      }
      partitions.put(partition, new Progress(record.offset(), at.careful, record.offset()));
      alone.accept(record, given);
      at = new Progress(record.offset() + 1, at.careful - 1, -1);
      partitions.put(partition, at);
      tries = 0;
    }
    if (careful > 0) {
      // Else the last one's note would stand while others of the batch end the process.
      note(consumer, partition, at.next, 0);
    }
    return part.subList(careful, part.size());
  }

  private static void note(
      Consumer<?, ?> consumer, TopicPartition partition, long offset, int tries) {
    try {
      consumer.commitSync(Map.of(partition, new OffsetAndMetadata(offset, TRIES + tries)));
    } catch (KafkaException outage) {
      throw new BatchListenerFailedException("a try could not be noted: " + outage, outage, 0);
    }
  }

  private static int tries(OffsetAndMetadata committed) {
    String noted = committed.metadata();
    if (noted == null || !noted.startsWith(TRIES)) {
      return 0;
    }
    try {
      return Integer.parseInt(noted.substring(TRIES.length()));
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }
}
