package newswire.ingest.watchlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of somebody's list of subscriptions, not checked.
 *
 * @param where in the list, for people: a line or the entry's number
 * @param url as written
 * @param kind null when the list does not say
 * @param name null when there is none
 * @param categories paths from the outside inwards joined by "/"
 */
public record ListedSource(
    String where,
    String url,
    WatchedSource.@Nullable Kind kind,
    @Nullable String name,
    List<String> categories) {

  public ListedSource {
    categories = List.copyOf(categories);
  }
}
