package newswire.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.article.PageRef;
import newswire.events.identity.ArticleId;
import newswire.store.article.ArticleState;
import newswire.store.article.Articles;
import newswire.store.article.Observations;
import newswire.store.article.OwnPage;
import newswire.store.article.Ruling;
import newswire.store.article.Sighting;
import newswire.store.article.VersionContent;
import newswire.store.article.Versions;
import newswire.store.change.Cause;
import newswire.store.change.Changes;
import newswire.store.page.PageVisit;
import newswire.store.page.PageVisits;
import newswire.store.page.Verdict;
import newswire.store.page.VisitKey;

/**
 * Merges what pages said of articles, and what was judged of pages, into the finished articles.
 *
 * <p>Every step is durable before the next one begins, and every step may be done again: whoever
 * hands a batch in commits its offsets after the return, so a crash anywhere repeats the batch and
 * changes nothing that went through.
 *
 * <p>Does not consume: the listeners hand batches in.
 */
public final class StorePipeline {

  private final Versions versions;
  private final PageVisits visits;
  private final Articles articles;
  private final Changes changes;
  private final StoredOutcomes outcomes;

  public StorePipeline(
      Versions versions,
      PageVisits visits,
      Articles articles,
      Changes changes,
      StoredOutcomes outcomes) {
    this.versions = versions;
    this.visits = visits;
    this.articles = articles;
    this.changes = changes;
    this.outcomes = outcomes;
  }

  /** Takes article versions in, in any order and as often as they come. */
  public void store(List<Arrival> arrivals) {
    versions.keep(arrivals.stream().map(Arrival::version).toList());
    SortedMap<VisitKey, PageVisit> known =
        visits.record(arrivals.stream().map(StorePipeline::visit).toList());
    SortedMap<ArticleId, Observations> observed = new TreeMap<>();
    for (Arrival arrival : arrivals) {
      Observations seen = seen(arrival, Objects.requireNonNull(known.get(key(arrival.version()))));
      observed.merge(arrival.version().articleId(), seen, Observations::merge);
    }
    changes.publish(articles.merge(observed));
    outcomes.tell(arrivals);
  }

  /**
   * Takes verdicts in: each reaches every article that was ever seen on its visit. An article seen
   * later finds the verdict with the visit.
   */
  public void judge(List<Judgement> judgements) {
    Map<VisitKey, Cause> causes = new TreeMap<>();
    judgements.forEach(judged -> causes.put(key(judged.outcome()), judged.cause()));
    Collection<PageVisit> judged =
        visits.record(judgements.stream().map(StorePipeline::visit).toList()).values();
    SortedMap<ArticleId, Observations> observed = new TreeMap<>();
    for (PageVisit visit : judged) {
      Cause cause = causes.getOrDefault(visit.key(), Cause.NONE);
      for (ArticleId article : visit.seen().keySet()) {
        Observations ruled = new Observations(ruling(article, visit), Map.of(), cause);
        observed.merge(article, ruled, Observations::merge);
      }
    }
    changes.publish(articles.merge(observed));
  }

  private static Observations seen(Arrival arrival, PageVisit visit) {
    ArticleVersion version = arrival.version();
    ArticleState seen =
        ArticleState.seen(visit.key(), OwnPage.shows(version), Sighting.of(version));
    return new Observations(
        seen.merge(ruling(version.articleId(), visit)),
        Map.of(version.versionId(), VersionContent.of(version)),
        arrival.cause());
  }

  /** What the visit's verdict says of an article seen on it; nothing while there is no verdict. */
  private static ArticleState ruling(ArticleId article, PageVisit visit) {
    Verdict verdict = visit.verdict();
    PageVisit.Seen seen = visit.seen().get(article);
    if (verdict == null || seen == null) {
      return ArticleState.EMPTY;
    }
    Ruling ruling = new Ruling(verdict.extractor(), verdict.articles().contains(article));
    return ArticleState.judged(visit.key(), seen.own(), ruling);
  }

  private static PageVisit visit(Arrival arrival) {
    ArticleVersion version = arrival.version();
    PageVisit.Seen seen =
        new PageVisit.Seen(OwnPage.shows(version), version.extractor(), version.versionId());
    PageRef page = version.page();
    return PageVisit.ofSeen(
        key(version),
        page.url(),
        Objects.requireNonNull(page.observed()),
        version.articleId(),
        seen);
  }

  private static PageVisit visit(Judgement judgement) {
    Outcome outcome = judgement.outcome();
    List<ArticleId> named = outcome.articles() == null ? List.of() : outcome.articles();
    Verdict verdict =
        new Verdict(
            Objects.requireNonNull(outcome.extractor()), outcome.reason(), new TreeSet<>(named));
    return PageVisit.ofVerdict(key(outcome), outcome.url(), outcome.observed(), verdict);
  }

  private static VisitKey key(ArticleVersion version) {
    return new VisitKey(version.page().id(), version.page().visit());
  }

  private static VisitKey key(Outcome outcome) {
    return new VisitKey(outcome.pageId(), outcome.visit());
  }
}
