package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One poll of a source, as its history shows it.
 *
 * @param end {@code read}, {@code page}, or the reason of the outcome by which the visit ended
 * @param items how many were listed; 0 when nothing was read
 * @param fresh how many of them the poll before did not list
 * @param gap items may have come and gone since the poll before
 * @param pause until the next poll, as it was decided; null: not before something else happens
 */
public record PastPoll(
    Instant at, String end, int items, int fresh, boolean gap, @Nullable Duration pause) {}
