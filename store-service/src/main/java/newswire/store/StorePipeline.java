package newswire.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.store.article.ArticleState;
import newswire.store.article.Articles;
import newswire.store.article.Observations;
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
        visits.record(arrivals.stream().map(Arrival::visit).toList());
    SortedMap<PageId, Long> gone =
        visits.gone(arrivals.stream().filter(Arrival::own).map(it -> it.key().page()).toList());
    SortedMap<ArticleId, Observations> observed = new TreeMap<>();
    for (Arrival arrival : arrivals) {
      Observations seen = seen(arrival, Objects.requireNonNull(known.get(arrival.key())), gone);
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
    judgements.forEach(judged -> causes.put(judged.key(), judged.cause()));
    Collection<PageVisit> judged =
        visits.record(judgements.stream().map(Judgement::visit).toList()).values();
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

  /**
   * Takes in that pages were found gone: it reaches every article that was ever seen there as on
   * its own page. An article seen later finds it with the page.
   */
  public void withdraw(List<Departure> departures) {
    SortedMap<PageId, Long> gone = new TreeMap<>();
    Map<PageId, Cause> causes = new TreeMap<>();
    for (Departure departure : departures) {
      PageId page = departure.outcome().pageId();
      gone.merge(page, departure.outcome().visit(), Math::max);
      causes.put(page, departure.cause());
    }
    SortedMap<ArticleId, Observations> observed = new TreeMap<>();
    visits
        .leave(gone)
        .forEach(
            (page, left) -> {
              ArticleState state = ArticleState.gone(page, Objects.requireNonNull(gone.get(page)));
              Cause cause = causes.getOrDefault(page, Cause.NONE);
              Observations found = new Observations(state, Map.of(), cause);
              left.forEach(article -> observed.merge(article, found, Observations::merge));
            });
    changes.publish(articles.merge(observed));
  }

  private static Observations seen(Arrival arrival, PageVisit visit, SortedMap<PageId, Long> gone) {
    ArticleVersion version = arrival.version();
    PageId page = visit.key().page();
    ArticleState seen = ArticleState.seen(visit.key(), arrival.own(), Sighting.of(version));
    Long left = arrival.own() ? gone.get(page) : null;
    ArticleState end = left == null ? ArticleState.EMPTY : ArticleState.gone(page, left);
    return new Observations(
        seen.merge(end).merge(ruling(version.articleId(), visit)),
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
}
