package newswire.store.article;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.ArticleVersion;
import newswire.events.article.ArticleTime;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.identity.ContentHash;
import newswire.events.identity.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * A summary of one article version: enough to choose what is shown without reading any text.
 *
 * @param extractor who read it; a greater one's sighting replaces a lesser's of the same visit
 * @param observed when the page was fetched
 * @param pageUrl the requested URL
 * @param pieceKey the piece that this version is of
 * @param provenance field name → the rule that found it
 */
public record Sighting(
    long extractor,
    Standing standing,
    Instant observed,
    VersionId versionId,
    ContentHash contentHash,
    String pageUrl,
    String pieceKey,
    @Nullable Source carrier,
    @Nullable ArticleTime published,
    @Nullable ArticleTime modified,
    SortedMap<String, String> provenance) {

  /** One extractor gives one version per visit; should it ever give two, this chooses for good. */
  private static final Comparator<Sighting> PRECEDENCE =
      Comparator.comparingLong(Sighting::extractor)
          .thenComparing(Sighting::versionId)
          .thenComparing(Sighting::toString);

  public Sighting {
    provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
  }

  /**
   * The summary of a version.
   *
   * @throws IllegalArgumentException when the version does not say when its page was fetched
   */
  public static Sighting of(ArticleVersion version) {
    Instant observed = version.page().observed();
    if (observed == null) {
      throw new IllegalArgumentException(
          "page.observed is missing: what was never seen at a time cannot be merged");
    }
    return new Sighting(
        version.extractor(),
        version.standing(),
        observed,
        version.versionId(),
        version.contentHash(),
        version.page().url(),
        version.pieceKey(),
        version.carrier(),
        version.published(),
        version.modified(),
        new TreeMap<>(version.provenance()));
  }

  static @Nullable Sighting replacing(@Nullable Sighting a, @Nullable Sighting b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return PRECEDENCE.compare(a, b) >= 0 ? a : b;
  }
}
