package newswire.ingest.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the polls of one feed (or the visits to one watched page) have taught so far.
 *
 * @param interval between two polls as it was last decided; null before the first
 * @param override the operator's wish, which is obeyed as it is; null when there is none
 * @param polls how many polls were read or found unchanged
 * @param items how many items the last read poll listed
 * @param newItems how many of them were not known before
 */
public record PollHistory(
    @Nullable Duration interval, @Nullable Duration override, long polls, int items, int newItems) {

  /** The history of a source that was never polled. */
  public static PollHistory none(@Nullable Duration override) {
    return new PollHistory(null, override, 0, 0, 0);
  }

  PollHistory polled(Duration interval, int items, int newItems) {
    return new PollHistory(interval, override, polls + 1, items, newItems);
  }
}
