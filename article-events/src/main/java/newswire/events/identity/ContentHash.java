package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An article's headline and text.
 *
 * @param value the prefix {@code c1_} and 26 characters of base32, see {@link Ids}
 */
public record ContentHash(@JsonValue String value) implements Comparable<ContentHash> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContentHash {
    Ids.requireWellFormed(value, "c1_");
  }

  /** Covers the headline, a line feed and the text, exactly as they are. */
  public static ContentHash of(String headline, String text) {
    return new ContentHash(Ids.of("c1_", headline + "\n" + text));
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
