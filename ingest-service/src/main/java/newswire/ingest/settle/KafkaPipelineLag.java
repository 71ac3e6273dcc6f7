package newswire.ingest.settle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker how far enrich, store and the settling of visits trail. */
public final class KafkaPipelineLag implements PipelineLag {

  private static final Map<String, String> GROUPS =
      Map.of(
          Topics.ENRICH_GROUP, Topics.PAGES,
          Topics.STORE_GROUP, Topics.ARTICLES,
          Topics.SETTLE_GROUP, Topics.OUTCOMES);
  private static final int TIMEOUT_SECONDS = 20;

  private final Supplier<Admin> admins;

  public KafkaPipelineLag(Supplier<Admin> admins) {
    this.admins = admins;
  }

  @Override
  public long records() throws ExecutionException, InterruptedException, TimeoutException {
    long lag = 0;
    try (Admin admin = admins.get()) {
      for (Map.Entry<String, String> group : GROUPS.entrySet()) {
        lag += lag(admin, group.getKey(), group.getValue());
      }
    }
    return lag;
  }

  private static long lag(Admin admin, String group, String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(group)
            .partitionsToOffsetAndMetadata()
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    Collection<TopicPartition> partitions =
        admin
            .describeTopics(List.of(topic))
            .allTopicNames()
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .values()
            .stream()
            .flatMap(
                description ->
                    description.partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition())))
            .toList();
    var ends = ends(admin, partitions, OffsetSpec.latest());
    var starts = ends(admin, partitions, OffsetSpec.earliest());
    long lag = 0;
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata offset = committed.get(partition);
      long from = offset == null ? starts.getOrDefault(partition, 0L) : offset.offset();
      lag += Math.max(0, ends.getOrDefault(partition, 0L) - from);
    }
    return lag;
  }

  private static Map<TopicPartition, Long> ends(
      Admin admin, Collection<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, Long> found = new HashMap<>();
    admin
        .listOffsets(
            partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> which)))
        .all()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .forEach((partition, info) -> found.put(partition, info.offset()));
    return found;
  }
}
