package newswire.store.page;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.identity.ArticleId;
import newswire.events.identity.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * What one visit to a page gave: every article that was ever seen on it, and the verdict that
 * holds.
 *
 * <p>It is where a verdict and the versions it speaks of meet. Both are written here first, in one
 * document: whichever of the two comes second finds the other, in any order. So a verdict reaches
 * every article of its visit.
 *
 * @param url the requested URL
 * @param observed when the page was fetched; null while only a verdict without a time is known
 * @param seen the articles whose versions came, whatever a verdict says of them
 * @param verdict the greatest extractor's; null while none is known
 */
public record PageVisit(
    VisitKey key,
    String url,
    @Nullable Instant observed,
    SortedMap<ArticleId, Seen> seen,
    @Nullable Verdict verdict) {

  /**
   * An article on the page.
   *
   * @param own whether the page is the article's own
   * @param extractor the greatest that found it
   * @param versionId what that extractor read
   */
  public record Seen(boolean own, long extractor, VersionId versionId) {

    private static final Comparator<Seen> BY_EXTRACTOR =
        Comparator.comparingLong(Seen::extractor).thenComparing(Seen::versionId);

    private Seen merge(Seen other) {
      Seen greater = BY_EXTRACTOR.compare(this, other) >= 0 ? this : other;
      return new Seen(own || other.own, greater.extractor, greater.versionId);
    }
  }

  public PageVisit {
    seen = Collections.unmodifiableSortedMap(new TreeMap<>(seen));
  }

  /** A visit on which an article was seen. */
  public static PageVisit ofSeen(
      VisitKey key, String url, Instant observed, ArticleId article, Seen seen) {
    TreeMap<ArticleId, Seen> one = new TreeMap<>();
    one.put(article, seen);
    return new PageVisit(key, url, observed, one, null);
  }

  /** A visit that was judged. */
  public static PageVisit ofVerdict(
      VisitKey key, String url, @Nullable Instant observed, Verdict verdict) {
    return new PageVisit(key, url, observed, new TreeMap<>(), verdict);
  }

  /** Adds what another record of the same visit knows: commutative, associative, idempotent. */
  public PageVisit merge(PageVisit other) {
    TreeMap<ArticleId, Seen> both = new TreeMap<>(seen);
    other.seen.forEach((article, found) -> both.merge(article, found, Seen::merge));
    return new PageVisit(
        key,
        url.compareTo(other.url) <= 0 ? url : other.url,
        earlier(observed, other.observed),
        both,
        Verdict.holding(verdict, other.verdict));
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}
