package newswire.store.article;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.store.page.VisitKey;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was seen of one article, as a value: what is shown is a function of it.
 *
 * <p>{@link #merge} is commutative, associative and idempotent, so any order, duplication,
 * batching, replay or crash gives the same state. Pure: no clock, no I/O.
 *
 * @param appearances the kept visits, see {@link KeptVisits}
 * @param firstSeen the earliest sighting ever, kept or not; null while none came
 * @param lastSeen the latest sighting ever, kept or not; null while none came
 */
public record ArticleState(
    SortedMap<VisitKey, Appearance> appearances,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen) {

  /** Nothing was seen: merging it changes nothing. */
  public static final ArticleState EMPTY = new ArticleState(new TreeMap<>(), null, null);

  public ArticleState {
    appearances = Collections.unmodifiableSortedMap(new TreeMap<>(appearances));
  }

  /**
   * One observation: the article was seen.
   *
   * @param own whether the page is the article's own
   */
  public static ArticleState seen(VisitKey key, boolean own, Sighting sighting) {
    return one(key, new Appearance(own, sighting, null), sighting.observed());
  }

  /**
   * One observation: the visit was judged.
   *
   * @param own whether the page is the article's own
   */
  public static ArticleState judged(VisitKey key, boolean own, Ruling ruling) {
    return one(key, new Appearance(own, null, ruling), null);
  }

  private static ArticleState one(VisitKey key, Appearance appearance, @Nullable Instant seen) {
    TreeMap<VisitKey, Appearance> one = new TreeMap<>();
    one.put(key, appearance);
    return new ArticleState(one, seen, seen);
  }

  /** Adds what another state of the same article knows. */
  public ArticleState merge(ArticleState other) {
    TreeMap<VisitKey, Appearance> both = new TreeMap<>(appearances);
    other.appearances.forEach((key, found) -> both.merge(key, found, Appearance::merge));
    return new ArticleState(
        KeptVisits.of(both), earlier(firstSeen, other.firstSeen), later(lastSeen, other.lastSeen));
  }

  /** What is shown of the article; empty when no sighting counts. */
  public Optional<Showing> showing() {
    return Showing.of(this);
  }

  /** The sightings that count, by visit. */
  public SortedMap<VisitKey, Sighting> counting() {
    TreeMap<VisitKey, Sighting> counting = new TreeMap<>();
    appearances.forEach(
        (key, appearance) -> {
          Sighting sighting = appearance.counting();
          if (sighting != null) {
            counting.put(key, sighting);
          }
        });
    return counting;
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isAfter(b) ? a : b;
  }
}
