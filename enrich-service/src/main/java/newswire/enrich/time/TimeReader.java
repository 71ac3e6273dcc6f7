package newswire.enrich.time;

import java.util.Optional;
import newswire.events.article.ArticleTime;

/**
 * Reads a time as people and machines write it: ISO 8601, RFC 822 and 1123, month names of many
 * languages, numbers in the order of the language, and relative phrases ("12 hours ago").
 *
 * <p>Pure and bounded: no clock, no default locale or zone; every name comes from a committed
 * resource. Thread-safe.
 */
public final class TimeReader {

  private static final TimeReader STANDARD = new TimeReader();

  private TimeReader() {}

  /** The one reader; its resource is read once. */
  public static TimeReader standard() {
    return STANDARD;
  }

  /**
   * Reads all of {@code raw} as one time.
   *
   * @param raw may carry surrounding blanks, an icon's name ("time8 hours ago") or a label
   *     ("Published: …")
   * @param origin the rule that found it, see {@link ArticleTime#origin()}
   * @param rank 0 to 100, see {@link ArticleTime#rank()}
   * @return empty when {@code raw} is not a time; with only {@code origin}, {@code rank} and {@code
   *     raw} set when it is one that cannot be resolved or is not believed (in the future, or a
   *     machine's zero)
   */
  public Optional<ArticleTime> read(String raw, String origin, int rank, TimeContext context) {
    return Optional.empty();
  }
}
