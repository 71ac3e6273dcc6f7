package newswire.enrich.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import newswire.events.OutcomeKind;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicReader;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** A page that takes all memory ends the process, and comes again in the next one. */
class OutOfMemoryTest {

  private static final int PAGES = 4;

  @Test
  void processEndsNonZero_andItsPagesAreWorkedByTheNext() throws Exception {
    try (TestBroker broker = broker()) {
      assertThat(run(broker, "/2")).as("exit of the process that has no memory").isEqualTo(70);
      assertThat(run(broker, "/none")).as("exit of the next").isZero();

      Map<Long, OutcomeKind> ended = outcomes(broker);
      assertThat(ended.keySet()).containsExactly(0L, 1L, 2L, 3L);
      assertThat(ended.values()).containsOnly(OutcomeKind.ENRICHED);
    }
  }

  @Test
  void pageThatEndsEveryProcess_isDeadLetteredAfterTheThird_andTheRestIsWorked() throws Exception {
    try (TestBroker broker = broker()) {
      assertThat(run(broker, "/2")).as("in a batch").isEqualTo(70);
      assertThat(run(broker, "/2")).as("alone").isEqualTo(70);
      assertThat(run(broker, "/2")).as("alone, noted").isEqualTo(70);
      assertThat(run(broker, "/2")).as("given up").isZero();

      assertThat(outcomes(broker))
          .isEqualTo(
              Map.of(
                  0L, OutcomeKind.ENRICHED,
                  1L, OutcomeKind.ENRICHED,
                  2L, OutcomeKind.DEAD_LETTERED,
                  3L, OutcomeKind.ENRICHED));
    }
  }

  private static TestBroker broker() throws Exception {
    // A process that ended is missed soon, so that the next has its partitions.
    TestBroker broker =
        TestBroker.start(
            Map.of(
                "group.consumer.min.session.timeout.ms", "4000",
                "group.consumer.session.timeout.ms", "4000",
                "group.consumer.min.heartbeat.interval.ms", "1000",
                "group.consumer.heartbeat.interval.ms", "1000"));
    broker.createContractTopics();
    send(broker);
    return broker;
  }

  private static int run(TestBroker broker, String deadly) throws Exception {
    File log = File.createTempFile("mortal", ".log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                MortalListener.class.getName(),
                broker.bootstrapServers(),
                deadly)
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    try {
      assertThat(process.waitFor(4, TimeUnit.MINUTES))
          .as("ended: " + Files.readString(log.toPath()))
          .isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
      Files.delete(log.toPath());
    }
  }

  private static void send(TestBroker broker) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class))) {
      for (int i = 0; i < PAGES; i++) {
        producer
            .send(
                PageRecords.encode(
                    FerryPages.page("memory", String.valueOf(i), i),
                    EventContext.of("test", "ingest")))
            .get();
      }
    }
  }

  /** How each visit ended. */
  private static Map<Long, OutcomeKind> outcomes(TestBroker broker) {
    Map<Long, OutcomeKind> ended = new TreeMap<>();
    TopicReader.fromTheBeginning(broker.bootstrapServers()).read(Topics.OUTCOMES).stream()
        .map(OutcomeRecords::decode)
        .forEach(outcome -> ended.put(outcome.visit(), outcome.kind()));
    return ended;
  }
}
