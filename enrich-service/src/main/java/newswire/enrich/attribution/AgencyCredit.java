package newswire.enrich.attribution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article for its publisher, as credited at the start or end of its text: "(DPA)", "–
 * AFP", "Agencies …", "Reuters/AFP".
 *
 * @param agency as written
 * @param paragraphs the text without the credit; blank paragraphs dropped
 */
public record AgencyCredit(@Nullable String agency, List<String> paragraphs) {

  /**
   * Takes the credit out of an article's paragraphs.
   *
   * @return {@code agency} null and the paragraphs as they are when no credit stands there
   */
  public static AgencyCredit takenFrom(List<String> paragraphs) {
    return new AgencyCredit(null, paragraphs);
  }

  /** The agency that {@code text} names and nothing else ("AFP", "By Reuters", "Reuters/AFP"). */
  public static Optional<String> named(String text) {
    return Optional.empty();
  }
}
