package newswire.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;
import newswire.standalone.installation.DataFolder;
import newswire.standalone.installation.DiskFault;
import newswire.standalone.installation.Ports;
import newswire.standalone.installation.Standalone;
import newswire.standalone.installation.StandaloneSettings;
import newswire.standalone.installation.UserError;
import newswire.standalone.newsroom.Newsroom;
import org.jspecify.annotations.Nullable;

/** An installation that watches the sample newsroom in bounded rounds. */
public final class Demonstration implements AutoCloseable {

  /** The newsroom is ours, on the loopback: no need for a stranger's manners. */
  private static final Duration PACE = Duration.ofMillis(100);

  private final Ports ports;
  private final @Nullable Newsroom newsroom;
  private final Rounds.Phase phase;
  private final Standalone standalone;
  private final Wire wire;

  private Demonstration(
      Ports ports, @Nullable Newsroom newsroom, Rounds.Phase phase, Standalone standalone) {
    this.ports = ports;
    this.newsroom = newsroom;
    this.phase = phase;
    this.standalone = standalone;
    this.wire = new Wire(standalone.bootstrapServers());
  }

  /**
   * Starts the newsroom, unless one is given, and the installation.
   *
   * @param newsroomUrl of a newsroom in a process of its own; null to start one here
   * @param lost told when the database can no longer be written
   */
  public static Demonstration start(
      DataFolder folder, Ports ports, @Nullable String newsroomUrl, Consumer<UserError> lost) {
    @Nullable Newsroom own = newsroomUrl == null ? newsroom() : null;
    try {
      Rounds.Phase phase = own == null ? remotePhase(newsroomUrl) : own::setPhase;
      int port = own == null ? port(newsroomUrl) : own.port();
      StandaloneSettings settings =
          StandaloneSettings.of(ports, sources(folder), Newsroom.allow(port), System.getenv())
              .inRounds(PACE);
      return new Demonstration(ports, own, phase, Standalone.start(folder, settings, lost));
    } catch (RuntimeException e) {
      if (own != null) {
        own.close();
      }
      throw e;
    }
  }

  /** Its rounds, to be driven. */
  public Rounds rounds() {
    return new Rounds(
        new JsonApi(standalone.ingestUrl()), new JsonApi(standalone.storeUrl()), wire, phase);
  }

  /** Shows the flow until {@code running} is false. */
  public void follow(LiveLines lines, BooleanSupplier running) {
    lines.follow(wire, running);
  }

  /** Accounts for everything so far. */
  public RunReport report(double seconds) {
    return RunReport.of(
        wire, new JsonApi(standalone.storeUrl()), standalone.databaseUri(), seconds);
  }

  /** The API's address. */
  public String storeUrl() {
    return standalone.storeUrl();
  }

  /** Kafka's {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return standalone.bootstrapServers();
  }

  /** What another command has to be told to find this one: nothing on the usual ports. */
  public String portOption() {
    return ports.store() == Ports.DEFAULT ? "" : " --port " + ports.store();
  }

  @Override
  public void close() {
    wire.close();
    standalone.close();
    if (newsroom != null) {
      newsroom.close();
    }
  }

  private static Newsroom newsroom() {
    try {
      return Newsroom.start(0);
    } catch (IOException e) {
      throw new UserError("The newsroom cannot start: " + e.getMessage() + ".", e);
    }
  }

  private static Path sources(DataFolder folder) {
    Path file = folder.root().resolve("sources.txt");
    List<String> lines = Newsroom.sources();
    try {
      Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
      return file;
    } catch (IOException e) {
      throw new UserError("%s cannot be written (%s).".formatted(file, DiskFault.of(e)), e);
    }
  }

  private static Rounds.Phase remotePhase(@Nullable String url) {
    JsonApi api = new JsonApi(String.valueOf(url).replaceAll("/+$", ""));
    return phase -> api.post(Newsroom.PHASE_PATH, "{\"phase\":" + phase + "}");
  }

  private static int port(@Nullable String url) {
    try {
      int port = URI.create(String.valueOf(url)).getPort();
      if (port > 0) {
        return port;
      }
    } catch (IllegalArgumentException _) {
      // said below
    }
    throw new UserError("--newsroom " + url + " is no address like http://127.0.0.1:8099.");
  }
}
