package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a page says of an article, not where and when it was seen.
 *
 * @param value the prefix {@code v1_} and 26 characters of base32, see {@link Ids}
 */
public record VersionId(@JsonValue String value) implements Comparable<VersionId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public VersionId {
    Ids.requireWellFormed(value, "v1_");
  }

  /** Of the fields that a version id covers, spelled as {@code ArticleVersionBuilder} does. */
  public static VersionId of(byte[] fingerprint) {
    return new VersionId(Ids.of("v1_", fingerprint));
  }

  @Override
  public int compareTo(VersionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
