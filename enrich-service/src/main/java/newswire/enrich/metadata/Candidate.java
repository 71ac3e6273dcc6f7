package newswire.enrich.metadata;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a page says of one field.
 *
 * @param value plain text, entities resolved, one line (BODY keeps its lines)
 * @param link an address that goes with it (an author's page), as written; of a picture its
 *     caption; null when none does
 * @param credit of a picture, who is credited for it; null when nobody is
 * @param rule where it was found, for example {@code json-ld:headline}
 * @param weight how far that place is to be trusted, 0 to 100
 */
public record Candidate(
    Field field,
    String value,
    @Nullable String link,
    @Nullable String credit,
    String rule,
    int weight) {

  Candidate(Field field, String value, @Nullable String link, String rule, int weight) {
    this(field, value, link, null, rule, weight);
  }

  /** The same, saying it in other words. */
  Candidate saying(String other) {
    return other.equals(value) ? this : new Candidate(field, other, link, credit, rule, weight);
  }
}
