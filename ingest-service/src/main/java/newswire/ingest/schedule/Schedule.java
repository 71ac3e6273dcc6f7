package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When to visit a URL next. Pure: the caller gives the time and stores the answer; each method is
 * named for what just happened.
 *
 * <p>Where an {@code Instant} may be null, null means: not before something else happens.
 */
public sealed interface Schedule permits LiveSchedule, RoundSchedule {

  /** A feed or sitemap was read. */
  Next afterRead(PollHistory history, Poll poll, Instant now);

  /**
   * A feed had nothing new: 304, or the same bytes as before.
   *
   * @param fresh how long this answer says that it may be reused; null when it does not say
   * @param spread as in {@link Poll}
   */
  Next afterUnchanged(PollHistory history, @Nullable Duration fresh, double spread, Instant now);

  /** A watched page gave a page, the same as before or not. */
  Next afterWatchedPage(PollHistory history, Instant now);

  /**
   * A page that is no source was had, found unchanged, or found not to be had.
   *
   * @param visits how many visits to it are done, this one included; at least 1
   */
  @Nullable Instant afterPage(int visits, Instant now);

  /**
   * A page that was had before was not found: whether it is gone is asked again.
   *
   * @param lostFor since when it is not found; zero the first time
   */
  @Nullable Instant afterLost(Duration lostFor, Instant now);

  /** A source cannot be had, for a reason that will not pass soon. A feed never dies of it. */
  @Nullable Instant afterRefusal(int inARow, Instant now);

  /**
   * A miss that may pass (timeout, server error, throttled).
   *
   * @param inARow how many misses in a row, this one included; at least 1
   * @param retryAfter what the host asked for; null when it did not say
   */
  Instant afterTransientMiss(int inARow, @Nullable Duration retryAfter, Instant now);

  /**
   * Whether a page is given up: its transient misses count as a final one. Sources are never given
   * up, but in a bounded round they wait for the next.
   *
   * @param inARow how many transient misses in a row, this one included
   */
  boolean givesUpAfter(int inARow);

  /** When a task that was just found is due first. */
  @Nullable Instant whenFound(int round, Instant now);
}
