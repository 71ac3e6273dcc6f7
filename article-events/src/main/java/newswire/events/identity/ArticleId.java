package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An article: {@code a1_} when it has a page of its own, {@code e1_} when it is known only as a
 * piece on other pages.
 *
 * @param value the prefix {@code a1_ or e1_} and 26 characters of base32, see {@link Ids}
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {

  @JsonCreator
  public ArticleId {
    Ids.requireWellFormed(value);
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
