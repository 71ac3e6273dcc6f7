package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A page: one requested URL, in whatever state it was found.
 *
 * @param value the prefix {@code p1_} and 26 characters of base32, see {@link Ids}
 */
public record PageId(@JsonValue String value) implements Comparable<PageId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PageId {
    Ids.requireWellFormed(value, "p1_");
  }

  /** The page of a requested URL. */
  public static PageId of(CanonicalUrl requested) {
    return new PageId(Ids.of("p1_", requested.value()));
  }

  @Override
  public int compareTo(PageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
