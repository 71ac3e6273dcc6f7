package newswire.store.page;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import newswire.events.OutcomeReason;
import newswire.events.identity.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What one extractor found on one visit of a page: an {@code enriched} or {@code rejected} outcome.
 *
 * @param extractor who judged; of two verdicts the greater extractor's holds
 * @param reason why the page was rejected; null when it was enriched
 * @param articles every article that the page gave; empty when it was rejected
 */
public record Verdict(
    long extractor, @Nullable OutcomeReason reason, SortedSet<ArticleId> articles) {

  private static final Comparator<@Nullable OutcomeReason> BY_REASON =
      Comparator.nullsFirst(Comparator.naturalOrder());

  public Verdict {
    articles = Collections.unmodifiableSortedSet(new TreeSet<>(articles));
  }

  /**
   * The verdict that holds of two; the order in which they came does not matter.
   *
   * <p>One extractor gives one verdict; should it ever give two, an article that either names is
   * named.
   */
  static @Nullable Verdict holding(@Nullable Verdict a, @Nullable Verdict b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (a.extractor != b.extractor) {
      return a.extractor > b.extractor ? a : b;
    }
    SortedSet<ArticleId> either = new TreeSet<>(a.articles);
    either.addAll(b.articles);
    OutcomeReason reason = BY_REASON.compare(a.reason, b.reason) <= 0 ? a.reason : b.reason;
    return new Verdict(a.extractor, reason, either);
  }
}
