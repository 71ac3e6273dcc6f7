package newswire.events.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import newswire.events.kafka.Topics;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real single-node Kafka (KRaft) on free loopback ports, with its log in a temporary folder.
 * Topics are not created by themselves; record timestamps are the broker's.
 */
public final class TestBroker implements AutoCloseable {

  private static final int TRIES = 5;

  private final KafkaRaftServer server;
  private final Path folder;
  private final String bootstrapServers;

  private TestBroker(KafkaRaftServer server, Path folder, String bootstrapServers) {
    this.server = server;
    this.folder = folder;
    this.bootstrapServers = bootstrapServers;
  }

  /** One broker for all tests of this JVM, with the contract's topics; nobody closes it. */
  public static TestBroker shared() {
    return Shared.BROKER;
  }

  /** A broker of its own, without topics; the caller closes it. */
  public static TestBroker start() {
    return start(Map.of());
  }

  /** The same with some of the broker's settings set otherwise. */
  public static TestBroker start(Map<String, String> otherwise) {
    RuntimeException last = new IllegalStateException("no try");
    for (int i = 0; i < TRIES; i++) {
      try {
        return startOnce(otherwise);
      } catch (RuntimeException portTaken) {
        last = portTaken;
      }
    }
    throw last;
  }

  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** Creates the contract's four topics and their dead-letter topics, 3 partitions each. */
  public void createContractTopics() {
    NewTopics.create(
        bootstrapServers,
        3,
        Stream.of(Topics.PAGES, Topics.ARTICLES, Topics.CHANGES, Topics.OUTCOMES)
            .flatMap(topic -> Stream.of(topic, Topics.deadLetter(topic)))
            .toList());
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    delete(folder);
  }

  private static TestBroker startOnce(Map<String, String> otherwise) {
    try {
      Path folder = Files.createTempDirectory("newswire-test-broker");
      int port = FreePort.any();
      Properties settings = settings(folder, port, FreePort.any());
      settings.putAll(otherwise);
      format(folder);
      KafkaRaftServer server =
          new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      try {
        server.startup();
      } catch (RuntimeException e) {
        server.shutdown();
        delete(folder);
        throw e;
      }
      return new TestBroker(server, folder, "127.0.0.1:" + port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties settings(Path folder, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "process.roles", "broker,controller",
            "node.id", "1",
            "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
            "controller.listener.names", "CONTROLLER",
            "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
            "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs", folder.toString()));
    settings.putAll(
        Map.of(
            "offsets.topic.replication.factor", "1",
            "offsets.topic.num.partitions", "3",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1",
            "auto.create.topics.enable", "false",
            "log.message.timestamp.type", "LogAppendTime",
            "message.max.bytes", "8388608",
            "group.initial.rebalance.delay.ms", "0"));
    settings.putAll(
        Map.of(
            "group.consumer.heartbeat.interval.ms", "500",
            "group.consumer.min.heartbeat.interval.ms", "500",
            "broker.session.timeout.ms", "18000",
            "log.cleaner.dedupe.buffer.size", "2097152",
            "num.network.threads", "2",
            "num.io.threads", "2",
            "background.threads", "2"));
    return settings;
  }

  private static void format(Path folder) {
    try (PrintStream silent =
        new PrintStream(
            OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8)) {
      new Formatter()
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .setDirectories(List.of(folder.toString()))
          .setMetadataLogDirectory(folder.toString())
          .setPrintStream(silent)
          .run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the test broker's folder could not be formatted", e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    private static final TestBroker BROKER = startShared();

    private static TestBroker startShared() {
      TestBroker broker = start();
      broker.createContractTopics();
      Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "test-broker-close"));
      return broker;
    }
  }
}
