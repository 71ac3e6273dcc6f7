package newswire.support;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.events.OutcomeReason;
import newswire.events.kafka.Topics;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicReader;
import newswire.support.fault.BadRecordException;
import newswire.support.fault.BatchStep;
import newswire.support.health.GapHealth;
import newswire.support.health.ListenerHealth;
import newswire.support.sample.SampleService;
import newswire.support.testing.TestDatabase;
import newswire.support.topic.OffsetGapWatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;

/** K1, K2 and K5 of the hostile cases, on a real broker. */
class ServiceUnderFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String DLT = Topics.deadLetter(Topics.OUTCOMES);

  private static TestBroker broker;
  private static TestDatabase database;
  private static ConfigurableApplicationContext context;

  private final Set<String> stored = ConcurrentHashMap.newKeySet();

  @BeforeAll
  static void start() {
    broker = TestBroker.start();
    database = TestDatabase.start();
    context = SampleRun.start(broker.bootstrapServers(), database);
  }

  @AfterAll
  static void stop() {
    context.close();
    database.close();
    broker.close();
  }

  @BeforeEach
  void quiet() {
    SampleService.STEP.set(records -> {});
  }

  private static void send(String... values) {
    KafkaTemplate<String, byte[]> kafka = kafka();
    for (String value : values) {
      kafka.send(Topics.OUTCOMES, "same key", value.getBytes(StandardCharsets.UTF_8));
    }
    kafka.flush();
  }

  @SuppressWarnings("unchecked")
  private static KafkaTemplate<String, byte[]> kafka() {
    return context.getBean(KafkaTemplate.class);
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }

  private BatchStep storingAllBut(String bad) {
    return records -> {
      for (ConsumerRecord<String, byte[]> record : records) {
        if (text(record).startsWith(bad)) {
          throw new BadRecordException(record, OutcomeReason.MALFORMED, "is poison");
        }
      }
      records.forEach(record -> stored.add(text(record)));
    };
  }

  private static List<String> deadLetters(String prefix) {
    return TopicReader.fromTheBeginning(broker.bootstrapServers()).read(DLT).stream()
        .map(record -> text(record))
        .filter(text -> text.startsWith(prefix))
        .toList();
  }

  @Test
  void poison_firstMiddleAndLast_isDeadLetteredAlone_andTheRestIsStored() {
    SampleService.STEP.set(storingAllBut("k1-bad"));
    send("k1-bad-1", "k1-a", "k1-b", "k1-bad-2", "k1-c", "k1-bad-3");
    await().atMost(PATIENCE).until(() -> stored.containsAll(Set.of("k1-a", "k1-b", "k1-c")));
    await().atMost(PATIENCE).until(() -> deadLetters("k1-").size() >= 3);
    assertThat(deadLetters("k1-")).containsExactly("k1-bad-1", "k1-bad-2", "k1-bad-3");
  }

  @Test
  void outageThenPoisonInTheSameBatch_isOneDeadLetter_andTheRestIsStored() {
    AtomicInteger outages = new AtomicInteger(3);
    BatchStep store = storingAllBut("k5-bad");
    SampleService.STEP.set(
        records -> {
          if (outages.getAndDecrement() > 0) {
            throw new ConnectException("the database is down");
          }
          store.work(records);
        });
    send("k5-a", "k5-bad", "k5-b");
    await().atMost(PATIENCE).until(() -> stored.containsAll(Set.of("k5-a", "k5-b")));
    await().atMost(PATIENCE).until(() -> !deadLetters("k5-").isEmpty());
    assertThat(deadLetters("k5-")).containsExactly("k5-bad");
    assertThat(outages).hasNegativeValue();
  }

  @Test
  void anErrorThrownByAStep_leavesTheContainerRunning() {
    SampleService.STEP.set(
        records -> {
          if (records.stream().anyMatch(record -> text(record).equals("soe-bad"))) {
            throw new StackOverflowError();
          }
          records.forEach(record -> stored.add(text(record)));
        });
    send("soe-a", "soe-bad", "soe-b");
    await().atMost(PATIENCE).until(() -> stored.containsAll(Set.of("soe-a", "soe-b")));
    await().atMost(PATIENCE).until(() -> !deadLetters("soe-").isEmpty());
    assertThat(deadLetters("soe-")).containsExactly("soe-bad");
    assertThat(context.getBean(ListenerHealth.class).health().getStatus()).isEqualTo(Status.UP);
  }

  /** K2: what a record makes is too large to publish. */
  @Test
  void aRecordWhoseResultIsTooLarge_isDeadLetteredAlone_andTheRestIsStored() {
    SampleService.STEP.set(
        records -> {
          for (ConsumerRecord<String, byte[]> record : records) {
            int bytes = text(record).equals("k2-bad") ? 7 << 20 : 1;
            kafka().send(Topics.CHANGES, "k", new byte[bytes]).get();
          }
          records.forEach(record -> stored.add(text(record)));
        });
    send("k2-a", "k2-bad", "k2-b");
    await().atMost(PATIENCE).until(() -> stored.containsAll(Set.of("k2-a", "k2-b")));
    await().atMost(PATIENCE).until(() -> !deadLetters("k2-").isEmpty());
    assertThat(deadLetters("k2-")).containsExactly("k2-bad");
    assertThat(stored).doesNotContain("k2-bad");
  }

  @Test
  void aStoppedContainer_isReportedDown() {
    MessageListenerContainer container =
        requireNonNull(
            context
                .getBean(KafkaListenerEndpointRegistry.class)
                .getListenerContainer(SampleService.GROUP));
    container.stop();
    try {
      assertThat(context.getBean(ListenerHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
    } finally {
      container.start();
    }
  }

  @Test
  void recordsThatTheLogDroppedUnread_areCounted_andDegradeHealth() throws Exception {
    TopicPartition partition = new TopicPartition("gapped", 0);
    try (Admin admin = admin()) {
      admin.createTopics(List.of(new NewTopic("gapped", 1, (short) 1))).all().get();
      for (int i = 0; i < 10; i++) {
        kafka().send("gapped", 0, "k", new byte[] {1}).get();
      }
      admin
          .alterConsumerGroupOffsets("gap-group", Map.of(partition, new OffsetAndMetadata(2)))
          .all()
          .get();
      admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(6))).all().get();
    }
    OffsetGapWatch watch =
        new OffsetGapWatch(new io.micrometer.core.instrument.simple.SimpleMeterRegistry());
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "group.id", "gap-group"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      watch.onPartitionsAssigned(consumer, List.of(partition));
    }
    assertThat(watch.lost()).isEqualTo(4);
    assertThat(new GapHealth(watch).health().getStatus()).isEqualTo(GapHealth.DEGRADED);
  }

  private static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
