package newswire.store.page;

import java.util.Comparator;
import newswire.events.identity.PageId;

/**
 * One visit to one page.
 *
 * @param visit see {@code PageEvent.visit}; never negative
 */
public record VisitKey(PageId page, long visit) implements Comparable<VisitKey> {

  private static final Comparator<VisitKey> ORDER =
      Comparator.comparing(VisitKey::page).thenComparingLong(VisitKey::visit);

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static VisitKey parse(String key) {
    int dash = key.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("not a visit's key: \"" + key + "\"");
    }
    return new VisitKey(
        new PageId(key.substring(0, dash)), Long.parseLong(key, dash + 1, key.length(), 10));
  }

  @Override
  public int compareTo(VisitKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code <pageId>-<visit>}: the key's name in documents. */
  @Override
  public String toString() {
    return page + "-" + visit;
  }
}
