package newswire.standalone.broker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka node, broker and controller in one, on the loopback. Acknowledged records survive the
 * death of the process; the operating system writes them to the disk in its own time.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final int NODE = 1;
  private static final String META = "meta.properties";

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts the broker on the log in {@code folder}, formatting it when there is none. Returns when
   * it serves.
   *
   * @param clusterId 22 characters of base64url, for a new log
   * @param port of the listener
   */
  public static EmbeddedBroker start(Path folder, String clusterId, int port) {
    Properties settings = settings(folder, port, FreePort.any());
    if (!existsIn(folder)) {
      format(folder, clusterId);
    }
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
    server.startup();
    return new EmbeddedBroker(server, port);
  }

  /** Whether {@code folder} holds a formatted log. */
  public static boolean existsIn(Path folder) {
    return Files.exists(folder.resolve(META));
  }

  /** The cluster id that the log in {@code folder} was formatted with; empty when there is none. */
  public static Optional<String> clusterIdIn(Path folder) {
    if (!existsIn(folder)) {
      return Optional.empty();
    }
    Properties meta = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve(META), StandardCharsets.UTF_8)) {
      meta.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(meta.getProperty("cluster.id"));
  }

  /** Host and port for {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }

  private static void format(Path folder, String clusterId) {
    try (PrintStream unread =
        new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)) {
      Files.createDirectories(folder);
      new Formatter()
          .setPrintStream(unread)
          .setNodeId(NODE)
          .setClusterId(clusterId)
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName("CONTROLLER")
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException(
          "the broker's log in " + folder + " cannot be made: " + e.getMessage(), e);
    }
  }

  private static Properties settings(Path folder, int port, int controllerPort) {
    Properties settings = new Properties();
    settings.putAll(
        Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", Integer.toString(NODE)),
            Map.entry(
                "listeners",
                "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
            Map.entry("advertised.listeners", "BROKER://127.0.0.1:" + port),
            Map.entry("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
            Map.entry("inter.broker.listener.name", "BROKER"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
            Map.entry("log.dirs", folder.toString()),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("message.max.bytes", Integer.toString(8 << 20))));
    settings.putAll(ONE_NODE);
    settings.putAll(QUICK_AFTER_A_KILL);
    settings.putAll(SMALL);
    return settings;
  }

  private static final Map<String, String> ONE_NODE =
      Map.of(
          "offsets.topic.replication.factor", "1",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "default.replication.factor", "1",
          "min.insync.replicas", "1");

  /** A restart waits for the dead broker's session, and consumers for their dead selves'. */
  private static final Map<String, String> QUICK_AFTER_A_KILL =
      Map.of(
          "broker.session.timeout.ms", "3000",
          "broker.heartbeat.interval.ms", "500",
          "group.consumer.min.heartbeat.interval.ms", "500",
          "group.consumer.heartbeat.interval.ms", "500",
          "group.consumer.min.session.timeout.ms", "6000",
          "group.consumer.session.timeout.ms", "6000",
          "group.initial.rebalance.delay.ms", "0",
          "controlled.shutdown.enable", "true");

  /** Kafka's defaults are for machines of their own. */
  private static final Map<String, String> SMALL =
      Map.of(
          "offsets.topic.num.partitions", "3",
          "transaction.state.log.num.partitions", "1",
          "share.coordinator.state.topic.num.partitions", "1",
          "num.network.threads", "2",
          "num.io.threads", "4",
          "background.threads", "2",
          "num.recovery.threads.per.data.dir", "2",
          "log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20),
          "log.index.size.max.bytes", Integer.toString(2 << 20),
          "log.segment.bytes", Integer.toString(128 << 20));
}
