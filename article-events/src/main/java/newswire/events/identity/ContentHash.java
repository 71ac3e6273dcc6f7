package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An article's headline and text.
 *
 * @param value the prefix {@code c1_} and 26 characters of base32, see {@link Ids}
 */
public record ContentHash(@JsonValue String value) implements Comparable<ContentHash> {

  @JsonCreator
  public ContentHash {
    Ids.requireWellFormed(value);
  }

  @Override
  public int compareTo(ContentHash other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
