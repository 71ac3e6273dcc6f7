package newswire.ingest.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the polls of one feed (or the visits to one watched page) have taught so far.
 *
 * @param interval between two polls as the share of new items wants it; null before the first
 * @param override the operator's wish, which is obeyed as it is; null when there is none
 * @param pause as it was last decided, hints and all; null before the first poll
 * @param polls how many polls were read or found unchanged
 * @param items how many items the last read poll listed
 * @param newItems how many of them the one before did not list
 */
public record PollHistory(
    @Nullable Duration interval,
    @Nullable Duration override,
    @Nullable Duration pause,
    long polls,
    int items,
    int newItems,
    PublisherHints hints,
    Rhythm rhythm) {

  /** Every one of so many polls asks unconditionally. */
  static final int WHOLE_EVERY = 20;

  /** The history of a source that was never polled. */
  public static PollHistory none(@Nullable Duration override) {
    return new PollHistory(null, override, null, 0, 0, 0, PublisherHints.NONE, Rhythm.NONE);
  }

  /** Whether the next poll asks for the whole feed even if its validators are believed. */
  public boolean wholeIsDue() {
    return polls % WHOLE_EVERY == WHOLE_EVERY - 1;
  }

  /**
   * How long an item waits on average until it is found: half the time between two polls; null
   * before the first poll.
   */
  public @Nullable Duration expectedDelay() {
    Duration between = override != null ? override : pause;
    return between == null ? null : between.dividedBy(2);
  }

  PollHistory polled(Duration interval, int items, int newItems, Rhythm rhythm) {
    return new PollHistory(interval, override, pause, polls + 1, items, newItems, hints, rhythm);
  }

  PollHistory withHints(PublisherHints hints) {
    return new PollHistory(interval, override, pause, polls, items, newItems, hints, rhythm);
  }

  PollHistory withPause(Duration pause) {
    return new PollHistory(interval, override, pause, polls, items, newItems, hints, rhythm);
  }
}
