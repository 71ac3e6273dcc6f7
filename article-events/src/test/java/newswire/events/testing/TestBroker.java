package newswire.events.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
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

  /** Creates topics with 3 partitions each; those that exist are left as they are. */
  public void createTopics(String... names) {
    createTopics(3, List.of(names));
  }

  /** Creates the contract's four topics and their dead-letter topics, 3 partitions each. */
  public void createContractTopics() {
    createTopics(
        3,
        Stream.of(Topics.PAGES, Topics.ARTICLES, Topics.CHANGES, Topics.OUTCOMES)
            .flatMap(topic -> Stream.of(topic, Topics.deadLetter(topic)))
            .toList());
  }

  /** Creates topics; those that exist are left as they are. */
  public void createTopics(int partitions, Collection<String> names) {
    createTopics(bootstrapServers, partitions, names);
  }

  /**
   * Creates topics on any broker, and returns when each partition has a leader that answers.
   *
   * <p>A producer that is faster than the leader may have its first batch refused for the time
   * being and its second one taken; the first is then out of order for ever.
   */
  public static void createTopics(
      String bootstrapServers, int partitions, Collection<String> names) {
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
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
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

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    delete(folder);
  }

  /** Whether the topic was not there before. */
  private static boolean await(KafkaFuture<?> created) {
    try {
      created.get(60, TimeUnit.SECONDS);
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
      throw new IllegalStateException("the test broker made no topic within 60 s", e);
    }
  }

  private static TestBroker startOnce(Map<String, String> otherwise) {
    try {
      Path folder = Files.createTempDirectory("newswire-test-broker");
      int[] ports = freePorts();
      Properties settings = settings(folder, ports[0], ports[1]);
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
      return new TestBroker(server, folder, "127.0.0.1:" + ports[0]);
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

  private static int[] freePorts() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket first = new ServerSocket(0, 1, loopback);
        ServerSocket second = new ServerSocket(0, 1, loopback)) {
      return new int[] {first.getLocalPort(), second.getLocalPort()};
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
