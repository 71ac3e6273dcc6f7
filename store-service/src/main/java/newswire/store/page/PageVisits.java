package newswire.store.page;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;

/** What visits to pages gave, kept durably. */
public interface PageVisits {

  /**
   * Adds what was observed, and tells all that is now known of the same visits.
   *
   * <p>Atomic for each visit: of a sighting and a verdict recorded at the same time, at least one
   * call answers with both.
   */
  SortedMap<VisitKey, PageVisit> record(Collection<PageVisit> observed);

  /**
   * Takes note of pages that were found gone, each with the visit that found it so, and tells which
   * articles were ever seen on each as on their own page.
   *
   * <p>An article that is recorded at the same time is told here, or finds the page among {@link
   * #gone}, or both.
   */
  SortedMap<PageId, SortedSet<ArticleId>> leave(SortedMap<PageId, Long> gone);

  /** Those of the pages that were ever found gone, each with the last visit that found it so. */
  SortedMap<PageId, Long> gone(Collection<PageId> pages);
}
