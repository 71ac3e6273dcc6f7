package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of bounded rounds: nothing is due until a round is opened, and what a round has done
 * waits for the next. Only misses that may pass are tried again within it.
 */
public final class RoundSchedule implements Schedule {

  /** A host that fails this often in a row is left alone until the next round. */
  static final int MOST_MISSES = 3;

  private static final Duration RETRY = Duration.ofSeconds(1);

  @Override
  public Next afterRead(PollHistory history, Poll poll, Instant now) {
    Rhythm rhythm = history.rhythm().polled(poll.fresh(), now);
    return waiting(
        history.polled(Duration.ZERO, poll.items(), poll.fresh(), rhythm).withHints(poll.hints()));
  }

  @Override
  public Next afterUnchanged(
      PollHistory history, @Nullable Duration fresh, double spread, Instant now) {
    return waiting(
        history.polled(Duration.ZERO, history.items(), 0, history.rhythm().polled(0, now)));
  }

  @Override
  public Next afterWatchedPage(PollHistory history, Instant now) {
    return waiting(history.polled(Duration.ZERO, 0, 0, history.rhythm().polled(0, now)));
  }

  private static Next waiting(PollHistory history) {
    return new Next(history, null);
  }

  @Override
  public @Nullable Instant afterPage(int visits, Instant now) {
    return null;
  }

  @Override
  public @Nullable Instant afterLost(Duration lostFor, Instant now) {
    return null;
  }

  @Override
  public @Nullable Instant afterRefusal(int inARow, Instant now) {
    return null;
  }

  @Override
  public Instant afterTransientMiss(int inARow, @Nullable Duration retryAfter, Instant now) {
    return now.plus(retryAfter == null ? RETRY : retryAfter);
  }

  @Override
  public boolean givesUpAfter(int inARow) {
    return inARow >= MOST_MISSES;
  }

  @Override
  public @Nullable Instant whenFound(int round, Instant now) {
    return round > 0 ? now : null;
  }
}
