package newswire.ingest.watchlist;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing to watch.
 *
 * @param url absolute, http or https, by the operator's spelling
 * @param kind null: told by what the first fetch gives
 * @param interval between two visits, 1 minute to 24 hours; null: the schedule decides
 * @param name for people; null when not given
 */
public record WatchedSource(
    String url, @Nullable Kind kind, @Nullable Duration interval, @Nullable String name) {

  /** What a source is. */
  public enum Kind {
    FEED,
    SITEMAP,
    PAGE
  }
}
