package newswire.events.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes topics that can be written at once. */
public final class NewTopics {

  private static final long PATIENCE_SECONDS = 60;

  private NewTopics() {}

  /**
   * Creates topics on any broker, and returns when each partition has a leader that answers; those
   * that exist are left as they are.
   *
   * <p>A producer that is faster than the leader may have its first batch refused for the time
   * being and its second one taken; the first is then out of order for ever.
   */
  public static void create(String bootstrapServers, int partitions, Collection<String> names) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      var creations =
          admin
              .createTopics(
                  names.stream().map(name -> new NewTopic(name, partitions, (short) 1)).toList())
              .values();
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      creations.forEach(
          (name, created) -> {
            if (await(created)) {
              IntStream.range(0, partitions)
                  .forEach(i -> ends.put(new TopicPartition(name, i), OffsetSpec.latest()));
            }
          });
      awaitLeaders(admin, ends);
    }
  }

  /** A topic that was just made may be unknown for a moment still to the broker that is asked. */
  private static void awaitLeaders(Admin admin, Map<TopicPartition, OffsetSpec> partitions) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        await(admin.listOffsets(partitions).all());
        return;
      } catch (IllegalStateException e) {
        boolean unknown =
            e.getCause() instanceof ExecutionException failed
                && failed.getCause() instanceof UnknownTopicOrPartitionException;
        if (!unknown || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  /** Whether the topic was not there before. */
  private static boolean await(KafkaFuture<?> created) {
    try {
      created.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return false;
      }
      throw new IllegalStateException("the test broker made no topic", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while topics were made", e);
    } catch (TimeoutException e) {
      throw new IllegalStateException("the test broker made no topic in time", e);
    }
  }
}
