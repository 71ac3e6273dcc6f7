package newswire.store.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.Article;
import newswire.events.article.ArticleTime;
import newswire.events.article.Precision;
import newswire.store.page.VisitKey;
import org.jspecify.annotations.Nullable;

/**
 * Which of the sightings is shown.
 *
 * @param greatest all content comes whole from this sighting's version
 * @param published chosen on its own among all counting sightings; null when none states one
 * @param provenance the greatest sighting's, with the rule that found {@code published}
 */
public record Showing(
    Sighting greatest, @Nullable ArticleTime published, SortedMap<String, String> provenance) {

  /** Greatest last. */
  private static final Comparator<Map.Entry<VisitKey, Sighting>> TRUST =
      Comparator.comparing((Map.Entry<VisitKey, Sighting> seen) -> seen.getValue().standing())
          .thenComparing(seen -> seen.getValue().observed())
          .thenComparing(seen -> seen.getValue().versionId())
          .thenComparing(Map.Entry::getKey);

  /** Best first. A statement that could not be resolved stands behind all that could. */
  private static final Comparator<Map.Entry<VisitKey, Sighting>> BEST_DATED =
      Comparator.comparing(
              (Map.Entry<VisitKey, Sighting> seen) -> published(seen).instant() == null)
          .thenComparing(seen -> seen.getValue().standing().authority())
          .thenComparing(seen -> published(seen).rank(), Comparator.reverseOrder())
          .thenComparing(Showing::precision, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(seen -> seen.getValue().observed())
          .thenComparing(Map.Entry::getKey);

  static Optional<Showing> of(ArticleState state) {
    SortedMap<VisitKey, Sighting> counting = state.counting();
    return counting.entrySet().stream()
        .max(TRUST)
        .map(Map.Entry::getValue)
        .map(greatest -> of(greatest, counting));
  }

  private static Showing of(Sighting greatest, SortedMap<VisitKey, Sighting> counting) {
    SortedMap<String, String> provenance = new TreeMap<>(greatest.provenance());
    Optional<Sighting> dated =
        counting.entrySet().stream()
            .filter(seen -> seen.getValue().published() != null)
            .min(BEST_DATED)
            .map(Map.Entry::getValue);
    provenance.remove("published");
    dated
        .map(sighting -> sighting.provenance().get("published"))
        .ifPresent(rule -> provenance.put("published", rule));
    return new Showing(greatest, dated.map(Sighting::published).orElse(null), provenance);
  }

  /** The same content as is shown already, now by this sighting. */
  Article again(Article shown) {
    return new Article(
        shown.articleId(),
        shown.versionId(),
        shown.url(),
        shown.headline(),
        shown.text(),
        shown.html(),
        shown.summary(),
        shown.language(),
        shown.source(),
        greatest.carrier(),
        shown.agency(),
        shown.dateline(),
        shown.authors(),
        shown.section(),
        shown.keywords(),
        published,
        greatest.modified(),
        shown.images(),
        shown.access(),
        shown.standing(),
        shown.contentHash(),
        provenance);
  }

  /** Lists sort by it: when the article was published, or first seen if that was earlier. */
  Instant publishedOrSeen(Instant firstSeen) {
    Instant stated = published == null ? null : published.instant();
    return stated == null || stated.isAfter(firstSeen) ? firstSeen : stated;
  }

  private static ArticleTime published(Map.Entry<VisitKey, Sighting> seen) {
    return Objects.requireNonNull(seen.getValue().published());
  }

  private static @Nullable Precision precision(Map.Entry<VisitKey, Sighting> seen) {
    return published(seen).precision();
  }
}
