package newswire.standalone.installation;

import java.nio.file.Path;
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
 * @param rounds whether nothing is due until a round is opened
 * @param mongodb a real MongoDB's connection string; null for the embedded database
 * @param kafka a real Kafka's bootstrap servers; null for the embedded broker
 */
public record StandaloneSettings(
    Ports ports,
    @Nullable Path sources,
    List<String> allow,
    boolean rounds,
    @Nullable String mongodb,
    @Nullable String kafka) {

  /** Real servers as the environment names them. */
  public static StandaloneSettings of(
      Ports ports,
      @Nullable Path sources,
      List<String> allow,
      boolean rounds,
      Map<String, String> environment) {
    return new StandaloneSettings(
        ports,
        sources,
        allow,
        rounds,
        environment.get("NEWSWIRE_MONGODB_URI"),
        environment.get("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS"));
  }

  Optional<String> externalMongodb() {
    return Optional.ofNullable(mongodb);
  }

  Optional<String> externalKafka() {
    return Optional.ofNullable(kafka);
  }
}
