package newswire.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What ingest watches, and how it shows itself to the web.
 *
 * @param sourcesFile watched from the start on: a URL a line, or YAML; null: only what is posted
 * @param allow addresses that may be visited though they are not public, as NAME:PORT[=IP:PORT]
 * @param pace the least time between two requests to one host
 * @param contactUrl where a webmaster who reads an access log learns who asked
 * @param rounds bounded rounds in place of a schedule
 * @param stopWithin how long the visits in work may take to end when the service stops
 */
@ConfigurationProperties("newswire.ingest")
public record IngestProperties(
    @Nullable Path sourcesFile,
    @DefaultValue List<String> allow,
    @DefaultValue("1s") Duration pace,
    @DefaultValue("https://github.com/newswire/newswire") String contactUrl,
    @DefaultValue Rounds rounds,
    @DefaultValue("3s") Duration stopWithin) {

  /**
   * Bounded rounds.
   *
   * @param enabled nothing is due until a round is opened
   */
  public record Rounds(@DefaultValue("false") boolean enabled) {}
}
