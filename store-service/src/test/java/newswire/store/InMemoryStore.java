package newswire.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.events.identity.VersionId;
import newswire.store.article.ArticleState;
import newswire.store.article.Articles;
import newswire.store.article.Observations;
import newswire.store.article.VersionContent;
import newswire.store.article.Versions;
import newswire.store.change.Changes;
import newswire.store.change.PendingChange;
import newswire.store.page.PageVisit;
import newswire.store.page.PageVisits;
import newswire.store.page.VisitKey;

/** The states alone, without database or broker: for the pipeline's laws in large numbers. */
final class InMemoryStore implements Versions, PageVisits, Articles, Changes, StoredOutcomes {

  final SortedMap<ArticleId, ArticleState> states = new TreeMap<>();
  private final SortedMap<VisitKey, PageVisit> visits = new TreeMap<>();
  private final SortedMap<PageId, Long> gone = new TreeMap<>();

  StorePipeline pipeline() {
    return new StorePipeline(this, this, this, this, this);
  }

  @Override
  public void keep(Collection<ArticleVersion> versions) {}

  @Override
  public Optional<VersionContent> find(ArticleId article, VersionId version) {
    return Optional.empty();
  }

  @Override
  public Map<VersionId, VersionContent> find(ArticleId article, Collection<VersionId> versions) {
    return Map.of();
  }

  @Override
  public SortedMap<VisitKey, PageVisit> record(Collection<PageVisit> observed) {
    SortedMap<VisitKey, PageVisit> now = new TreeMap<>();
    for (PageVisit visit : observed) {
      now.put(visit.key(), visits.merge(visit.key(), visit, PageVisit::merge));
    }
    return now;
  }

  @Override
  public SortedMap<PageId, SortedSet<ArticleId>> leave(SortedMap<PageId, Long> left) {
    left.forEach((page, visit) -> gone.merge(page, visit, Math::max));
    SortedMap<PageId, SortedSet<ArticleId>> own = new TreeMap<>();
    visits.forEach(
        (key, visit) ->
            visit
                .seen()
                .forEach(
                    (article, seen) -> {
                      if (seen.own() && left.containsKey(key.page())) {
                        own.computeIfAbsent(key.page(), page -> new TreeSet<>()).add(article);
                      }
                    }));
    return own;
  }

  @Override
  public SortedMap<PageId, Long> gone(Collection<PageId> pages) {
    SortedMap<PageId, Long> found = new TreeMap<>(gone);
    found.keySet().retainAll(pages);
    return found;
  }

  @Override
  public List<PendingChange> merge(SortedMap<ArticleId, Observations> observed) {
    observed.forEach((id, added) -> states.merge(id, added.state(), ArticleState::merge));
    return new ArrayList<>();
  }

  @Override
  public void publish(List<PendingChange> changes) {}

  @Override
  public void tell(List<Arrival> stored) {}
}
