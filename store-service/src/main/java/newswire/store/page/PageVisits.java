package newswire.store.page;

import java.util.Collection;
import java.util.SortedMap;

/** What visits to pages gave, kept durably. */
public interface PageVisits {

  /**
   * Adds what was observed, and tells all that is now known of the same visits.
   *
   * <p>Atomic for each visit: of a sighting and a verdict recorded at the same time, at least one
   * call answers with both.
   */
  SortedMap<VisitKey, PageVisit> record(Collection<PageVisit> observed);
}
