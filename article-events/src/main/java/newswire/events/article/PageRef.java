package newswire.events.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import newswire.events.identity.PageId;
import org.jspecify.annotations.Nullable;

/**
 * The page record that a version was read from.
 *
 * @param url the requested URL, as first seen
 * @param finalUrl where redirects ended; equals {@code url} when there were none
 * @param visit the visit's number, see {@code PageFetched}; 0 for a file run
 * @param observed when the page was fetched; null only in a file run that was not told
 */
public record PageRef(
    PageId id, String url, String finalUrl, long visit, @Nullable Instant observed) {

  public PageRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(finalUrl, "finalUrl");
    observed = observed == null ? null : observed.truncatedTo(ChronoUnit.MILLIS);
  }
}
