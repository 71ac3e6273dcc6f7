package newswire.store;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import newswire.events.Outcome;
import newswire.events.identity.ArticleId;
import newswire.store.change.Cause;
import newswire.store.page.PageVisit;
import newswire.store.page.Verdict;
import newswire.store.page.VisitKey;

/** An {@code enriched} or {@code rejected} outcome, with what travels on from its record. */
public record Judgement(Outcome outcome, Cause cause) {

  VisitKey key() {
    return new VisitKey(outcome.pageId(), outcome.visit());
  }

  /** What it tells of its visit. */
  PageVisit visit() {
    List<ArticleId> named = outcome.articles() == null ? List.of() : outcome.articles();
    Verdict verdict =
        new Verdict(
            Objects.requireNonNull(outcome.extractor()), outcome.reason(), new TreeSet<>(named));
    return PageVisit.ofVerdict(key(), outcome.url(), outcome.observed(), verdict);
  }
}
