package newswire.events.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time as a page stated it, and what it means.
 *
 * <p>Instants are cut to milliseconds. A time of DAY or coarser is 00:00Z of the (first) stated
 * day. "N hours ago" is {@code observed} minus N hours, its bounds one hour wide below it, its zone
 * STATED. When a time cannot be resolved (a relative one without {@code observed}, or one that is
 * not believed) only {@code raw} and {@code origin} are set.
 *
 * @param instant in UTC; null when the raw text could not be resolved
 * @param local ISO 8601 as stated, with its offset when that was stated, no finer than {@code
 *     precision} allows (for example {@code 2025-07-04}, {@code 2025-07-04T08:00}, {@code
 *     2025-07-04T08:00:05+02:00}); the day alone where the publisher's clock is known no better;
 *     null for relative times
 * @param precision null when {@code instant} is null
 * @param notBefore the earliest moment that the statement can mean; null when {@code instant} is
 *     null
 * @param notAfter the latest moment that the statement can mean; null when {@code instant} is null
 * @param zone null when {@code instant} is null
 * @param origin the rule that found it, for example {@code json-ld:datePublished}
 * @param rank how far it is to be trusted, 0 to 100; greater wins among pages of equal authority
 * @param raw the text it was read from, at most 200 characters
 */
public record ArticleTime(
    @Nullable Instant instant,
    @Nullable String local,
    @Nullable Precision precision,
    @Nullable Instant notBefore,
    @Nullable Instant notAfter,
    @Nullable ZoneBasis zone,
    String origin,
    int rank,
    String raw) {

  public ArticleTime {
    instant = cut(instant);
    notBefore = cut(notBefore);
    notAfter = cut(notAfter);
  }

  private static @Nullable Instant cut(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS);
  }
}
