package newswire.enrich.attribution;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line that names a source and a time, glued or parted: "Al Jazeera12 hours ago", "News2429
 * minutes ago", "3 July 2025 · Reuters".
 *
 * @param source the publisher's name; null when the line is a time alone
 * @param time the raw time
 */
public record SourceLine(@Nullable String source, String time) {

  /**
   * Splits a line.
   *
   * @param known names of sources that stand elsewhere on the page; they decide where a name that
   *     ends in digits ends
   * @return empty when the line is not a source with a time, nor a time alone
   */
  public static Optional<SourceLine> read(String line, Collection<String> known) {
    return Optional.empty();
  }
}
