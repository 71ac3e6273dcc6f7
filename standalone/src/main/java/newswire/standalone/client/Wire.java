package newswire.standalone.client;

import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newswire.standalone.installation.UserError;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** The log of an installation: reads topics without joining any group, and tells groups' lag. */
public final class Wire implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int CONNECT_MILLIS = 3000;
  private static final int TIMEOUT_SECONDS = 20;

  private final String bootstrapServers;
  private @Nullable Admin admin;

  /** The log at {@code bootstrapServers}; nothing is connected before it is needed. */
  public Wire(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Checks that somebody listens, for a Kafka client would wait for ever.
   *
   * @throws UserError when nobody does
   */
  public void requireReachable() {
    for (String server : bootstrapServers.split(",", -1)) {
      int colon = server.lastIndexOf(':');
      try (Socket socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(
                server.substring(0, colon).strip(),
                Integer.parseInt(server.substring(colon + 1).strip())),
            CONNECT_MILLIS);
        return;
      } catch (java.io.IOException | RuntimeException _) {
        // the next may answer
      }
    }
    throw new UserError(
        "No Kafka answers at %s: start Newswire, or say where it is with --port."
            .formatted(bootstrapServers));
  }

  /** Hands on every record that the topics hold now, each partition in order. */
  public void readAll(Collection<String> topics, Consumer<ConsumerRecord<String, byte[]>> each) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = assign(consumer, topics);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          TopicPartition partition = new TopicPartition(record.topic(), record.partition());
          if (record.offset() < Objects.requireNonNull(ends.get(partition))) {
            each.accept(record);
          }
        }
      }
    } catch (KafkaException e) {
      throw unreachable(e);
    }
  }

  /**
   * Hands on records as they come.
   *
   * @param since from when on; null for what comes from now on
   * @param running asked a few times a second; ends when false
   */
  public void follow(
      Collection<String> topics,
      @Nullable Instant since,
      BooleanSupplier running,
      Consumer<ConsumerRecord<String, byte[]>> each) {
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = assign(consumer, topics);
      seek(consumer, partitions, since);
      while (running.getAsBoolean()) {
        consumer.poll(POLL).forEach(each);
      }
    } catch (KafkaException e) {
      throw unreachable(e);
    }
  }

  /** How many records each group has yet to read of each topic it reads; by group. */
  public Map<String, Long> lag(Map<String, List<String>> topicsByGroup) {
    try {
      return lagOf(topicsByGroup);
    } catch (ExecutionException | java.util.concurrent.TimeoutException | KafkaException e) {
      throw unreachable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }

  private Map<String, Long> lagOf(Map<String, List<String>> topicsByGroup)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
    topicsByGroup.keySet().forEach(group -> groups.put(group, new ListConsumerGroupOffsetsSpec()));
    var committed =
        admin().listConsumerGroupOffsets(groups).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    Map<TopicPartition, Long> ends =
        offsets(
            topicsByGroup.values().stream().flatMap(List::stream).toList(), OffsetSpec.latest());
    Map<TopicPartition, Long> begins = new HashMap<>();
    Map<String, Long> lags = new HashMap<>();
    for (var group : topicsByGroup.entrySet()) {
      long lag = 0;
      for (var end : ends.entrySet()) {
        if (group.getValue().contains(end.getKey().topic())) {
          OffsetAndMetadata read =
              committed.getOrDefault(group.getKey(), Map.of()).get(end.getKey());
          if (read == null && !begins.containsKey(end.getKey())) {
            begins.putAll(offsets(group.getValue(), OffsetSpec.earliest()));
          }
          long from =
              read == null ? begins.getOrDefault(end.getKey(), end.getValue()) : read.offset();
          lag += Math.max(0, end.getValue() - from);
        }
      }
      lags.put(group.getKey(), lag);
    }
    return lags;
  }

  private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec which)
      throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    for (TopicDescription topic :
        admin()
            .describeTopics(Set.copyOf(topics))
            .allTopicNames()
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
            .values()) {
      topic
          .partitions()
          .forEach(p -> wanted.put(new TopicPartition(topic.name(), p.partition()), which));
    }
    Map<TopicPartition, Long> offsets = new HashMap<>();
    admin()
        .listOffsets(wanted)
        .all()
        .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .forEach((partition, found) -> offsets.put(partition, found.offset()));
    return offsets;
  }

  private Admin admin() {
    if (admin == null) {
      admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
    return admin;
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "enable.auto.commit",
            false,
            "default.api.timeout.ms",
            TIMEOUT_SECONDS * 1000),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static List<TopicPartition> partitions(
      KafkaConsumer<String, byte[]> consumer, Collection<String> topics) {
    return topics.stream()
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private static List<TopicPartition> assign(
      KafkaConsumer<String, byte[]> consumer, Collection<String> topics) {
    List<TopicPartition> partitions = partitions(consumer, topics);
    consumer.assign(partitions);
    return partitions;
  }

  private static void seek(
      KafkaConsumer<String, byte[]> consumer,
      List<TopicPartition> partitions,
      @Nullable Instant since) {
    consumer.seekToEnd(partitions);
    if (since == null) {
      partitions.forEach(consumer::position); // an end is looked up lazily: now, not at the poll
      return;
    }
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
    consumer
        .offsetsForTimes(times)
        .forEach(
            (partition, found) -> {
              if (found != null) {
                consumer.seek(partition, found.offset());
              }
            });
  }

  private UserError unreachable(Exception e) {
    return new UserError(
        "Kafka at " + bootstrapServers + " does not answer as it should (" + e.getMessage() + ").",
        e);
  }
}
