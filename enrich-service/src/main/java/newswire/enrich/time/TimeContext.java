package newswire.enrich.time;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What is known beside the raw text of a time.
 *
 * @param observed when the page was fetched; null when that is not known, so that relative times
 *     stay raw and the future cannot be told
 * @param language BCP 47, decides between day-first and month-first and between languages that
 *     share a word; null when unknown
 * @param zone what a time without a zone is assumed to be in; null means UTC, with bounds that
 *     allow for any zone
 */
public record TimeContext(
    @Nullable Instant observed, @Nullable String language, @Nullable ZoneId zone) {

  /** Nothing is known. */
  public static final TimeContext NONE = new TimeContext(null, null, null);
}
