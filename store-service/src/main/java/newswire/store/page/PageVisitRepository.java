package newswire.store.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.identity.PageId;
import newswire.store.document.CompareAndSetFold;
import newswire.store.document.StoreDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Page visits in MongoDB. */
public final class PageVisitRepository implements PageVisits {

  private final StoreDatabase database;
  private final CompareAndSetFold fold;

  public PageVisitRepository(StoreDatabase database) {
    this.database = database;
    this.fold = new CompareAndSetFold(database.pages());
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
