package newswire.support.topic;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchInterceptor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Notices records that the log dropped before a group had read them: Kafka itself goes on at the
 * log's start without a word.
 *
 * <p>Looks when a partition is assigned (the committed offset lies below the log's start) and at
 * each batch (offsets of our topics have no holes: no compaction, no transactions).
 */
public final class OffsetGapWatch
    implements ConsumerAwareRebalanceListener, BatchInterceptor<String, byte[]> {

  private static final Logger log = LoggerFactory.getLogger(OffsetGapWatch.class);

  private final MeterRegistry meters;
  private final AtomicLong lost = new AtomicLong();
  private final Map<String, Map<TopicPartition, Long>> nextByGroup = new ConcurrentHashMap<>();

  /** A watch that counts into {@code newswire.consumer.gap.records}. */
  public OffsetGapWatch(MeterRegistry meters) {
    this.meters = meters;
  }

  /** How many records were lost unread since this process started. */
  public long lost() {
    return lost.get();
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> next = next(consumer);
    partitions.forEach(next::remove);
    try {
      Map<TopicPartition, OffsetAndMetadata> committed =
          consumer.committed(new HashSet<>(partitions));
      Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
      committed.forEach(
          (partition, offset) -> {
            Long start = starts.get(partition);
            if (offset != null && start != null) {
              report(consumer.groupMetadata().groupId(), partition, offset.offset(), start);
              next.put(partition, Math.max(offset.offset(), start));
            }
          });
    } catch (KafkaException e) {
      log.warn("Could not look for a gap in {}: {}", partitions, e.toString());
    }
  }

  @Override
  public ConsumerRecords<String, byte[]> intercept(
      ConsumerRecords<String, byte[]> records, Consumer<String, byte[]> consumer) {
    Map<TopicPartition, Long> next = next(consumer);
    for (TopicPartition partition : records.partitions()) {
      List<ConsumerRecord<String, byte[]>> batch = records.records(partition);
      long first = batch.getFirst().offset();
      Long expected = next.get(partition);
      if (expected != null) {
        report(consumer.groupMetadata().groupId(), partition, expected, first);
      }
      next.put(partition, batch.getLast().offset() + 1);
    }
    return records;
  }

  private Map<TopicPartition, Long> next(Consumer<?, ?> consumer) {
    return nextByGroup.computeIfAbsent(
        consumer.groupMetadata().groupId(), group -> new ConcurrentHashMap<>());
  }

  private void report(String group, TopicPartition partition, long expected, long found) {
    if (found <= expected) {
      return;
    }
    lost.addAndGet(found - expected);
    meters
        .counter("newswire.consumer.gap.records", "group", group, "topic", partition.topic())
        .increment((double) (found - expected));
    log.error(
        "Group {} lost {} records of {} unread: the log no longer holds offsets {} to {}. Raise the"
            + " topic's retention, and replay or re-fetch what is missing.",
        group,
        found - expected,
        partition,
        expected,
        found - 1);
  }
}
