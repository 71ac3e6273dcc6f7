package newswire.standalone.installation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an installation is started.
 *
 * @param ports where it listens
 * @param sources the file that names what to watch; null for what the API was told
 * @param allow addresses opened to ingest, {@code NAME:PORT[=IP:PORT]} each
 * @param roundPace bounded rounds at this pace per host; null for the schedule
 * @param mongodb a real MongoDB's connection string; null for the embedded database
 * @param kafka a real Kafka's bootstrap servers; null for the embedded broker
 */
public record StandaloneSettings(
    Ports ports,
    @Nullable Path sources,
    List<String> allow,
    @Nullable Duration roundPace,
    @Nullable String mongodb,
    @Nullable String kafka) {

  /** For real sources, on the schedule; real servers as the environment names them. */
  public static StandaloneSettings of(
      Ports ports, @Nullable Path sources, List<String> allow, Map<String, String> environment) {
    return new StandaloneSettings(
        ports,
        sources,
        allow,
        null,
        environment.get("NEWSWIRE_MONGODB_URI"),
        environment.get("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS"));
  }

  /** The same in bounded rounds: nothing is due until one is opened. */
  public StandaloneSettings inRounds(Duration pace) {
    return new StandaloneSettings(ports, sources, allow, pace, mongodb, kafka);
  }

  Optional<String> externalMongodb() {
    return Optional.ofNullable(mongodb);
  }

  Optional<String> externalKafka() {
    return Optional.ofNullable(kafka);
  }
}
