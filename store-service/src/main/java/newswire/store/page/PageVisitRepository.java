package newswire.store.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.store.document.CompareAndSetFold;
import newswire.store.document.StoreDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Page visits in MongoDB. */
public final class PageVisitRepository implements PageVisits {

  private final StoreDatabase database;
  private final CompareAndSetFold fold;
  private final CompareAndSetFold gone;

  public PageVisitRepository(StoreDatabase database) {
    this.database = database;
    this.fold = new CompareAndSetFold(database.pages());
    this.gone = new CompareAndSetFold(database.gone());
  }

  @Override
  public SortedMap<VisitKey, PageVisit> record(Collection<PageVisit> observed) {
    Map<String, PageVisit> batch = new TreeMap<>();
    observed.forEach(visit -> batch.merge(visit.key().toString(), visit, PageVisit::merge));
    SortedMap<VisitKey, PageVisit> now = new TreeMap<>();
    fold.apply(batch.keySet(), (id, before) -> folded(batch.get(id), before))
        .values()
        .forEach(
            document -> {
              PageVisit visit = PageVisitDocument.read(document);
              now.put(visit.key(), visit);
            });
    return now;
  }

  private static Document folded(@Nullable PageVisit added, @Nullable Document before) {
    PageVisit visit = Objects.requireNonNull(added);
    if (before == null) {
      return PageVisitDocument.write(visit);
    }
    PageVisit known = PageVisitDocument.read(before);
    PageVisit merged = known.merge(visit);
    return merged.equals(known) ? before : PageVisitDocument.write(merged);
  }

  @Override
  public SortedMap<PageId, SortedSet<ArticleId>> leave(SortedMap<PageId, Long> left) {
    Map<String, Long> last = new TreeMap<>();
    left.forEach((page, visit) -> last.put(page.value(), visit));
    gone.apply(last.keySet(), (id, before) -> later(last.getOrDefault(id, 0L), id, before));
    SortedMap<PageId, SortedSet<ArticleId>> own = new TreeMap<>();
    for (Document document : database.pages().find(in("page", last.keySet()))) {
      PageVisit visit = PageVisitDocument.read(document);
      SortedSet<ArticleId> articles =
          own.computeIfAbsent(visit.key().page(), page -> new TreeSet<>());
      visit.seen().forEach((article, seen) -> addIf(seen.own(), article, articles));
    }
    return own;
  }

  private static void addIf(boolean own, ArticleId article, SortedSet<ArticleId> articles) {
    if (own) {
      articles.add(article);
    }
  }

  private static Document later(long visit, String id, @Nullable Document before) {
    if (before == null) {
      return new Document("_id", id).append("visit", visit);
    }
    return visit <= before.getLong("visit") ? before : new Document(before).append("visit", visit);
  }

  @Override
  public SortedMap<PageId, Long> gone(Collection<PageId> pages) {
    SortedMap<PageId, Long> found = new TreeMap<>();
    List<String> ids = pages.stream().map(PageId::value).distinct().toList();
    for (Document document : database.gone().find(in("_id", ids))) {
      found.put(new PageId(document.getString("_id")), document.getLong("visit"));
    }
    return found;
  }

  private static Document in(String field, Collection<String> values) {
    return new Document(field, new Document("$in", List.copyOf(values)));
  }

  /** The latest visits of a page, newest first. */
  public List<PageVisit> latest(PageId page, int limit) {
    List<PageVisit> visits = new ArrayList<>();
    database
        .pages()
        .find(new Document("page", page.value()))
        .sort(new Document("visit", -1))
        .limit(limit)
        .forEach(document -> visits.add(PageVisitDocument.read(document)));
    return visits;
  }
}
