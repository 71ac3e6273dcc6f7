package newswire.store.article;

import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.identity.PageId;
import newswire.store.page.VisitKey;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was seen of one article, as a value: what is shown is a function of it.
 *
 * <p>{@link #merge} is commutative, associative and idempotent, so any order, duplication,
 * batching, replay or crash gives the same state. Pure: no clock, no I/O.
 *
 * @param appearances the kept visits, see {@link KeptVisits}
 * @param gone of its own pages those that were ever found gone, with the last visit that found it
 * @param firstSeen the earliest sighting ever, kept or not; null while none came
 * @param lastSeen the latest sighting ever, kept or not; null while none came
 */
public record ArticleState(
    SortedMap<VisitKey, Appearance> appearances,
    SortedMap<PageId, Long> gone,
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen) {

  /** Nothing was seen: merging it changes nothing. */
  public static final ArticleState EMPTY =
      new ArticleState(new TreeMap<>(), new TreeMap<>(), null, null);

  public ArticleState {
    appearances = Collections.unmodifiableSortedMap(new TreeMap<>(appearances));
    gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
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

  /** One observation: the article's own page was found gone on a visit. */
  public static ArticleState gone(PageId own, long visit) {
    TreeMap<PageId, Long> one = new TreeMap<>();
    one.put(own, visit);
    return new ArticleState(new TreeMap<>(), one, null, null);
  }

  private static ArticleState one(VisitKey key, Appearance appearance, @Nullable Instant seen) {
    TreeMap<VisitKey, Appearance> one = new TreeMap<>();
    one.put(key, appearance);
    return new ArticleState(one, new TreeMap<>(), seen, seen);
  }

  /** Adds what another state of the same article knows. */
  public ArticleState merge(ArticleState other) {
    TreeMap<VisitKey, Appearance> both = new TreeMap<>(appearances);
    other.appearances.forEach((key, found) -> both.merge(key, found, Appearance::merge));
    TreeMap<PageId, Long> left = new TreeMap<>(gone);
    other.gone.forEach((page, visit) -> left.merge(page, visit, Math::max));
    return new ArticleState(
        KeptVisits.of(both),
        KeptVisits.ofGone(left),
        earlier(firstSeen, other.firstSeen),
        later(lastSeen, other.lastSeen));
  }

  /** What is shown of the article; empty when no sighting counts, or it was withdrawn. */
  public Optional<Showing> showing() {
    return withdrawn() ? Optional.empty() : Showing.of(this);
  }

  /**
   * Whether its publisher took it down: it was on a page of its own, and each such page was found
   * gone after it last showed the article. What other pages say of it does not bring it back.
   */
  private boolean withdrawn() {
    boolean had = false;
    for (VisitKey key : counting().keySet()) {
      if (Objects.requireNonNull(appearances.get(key)).own()) {
        Long left = gone.get(key.page());
        if (left == null || left <= key.visit()) {
          return false;
        }
        had = true;
      }
    }
    return had;
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
