package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of a running ingest: polls overlap, so that nothing is missed, and no more than
 * that.
 *
 * <p>A feed's interval follows the share of its items that are new: when half of what it lists is
 * new, the next poll may already miss some. The publisher's hints can only make it longer, and not
 * while items could be lost by it.
 */
public final class LiveSchedule implements Schedule {

  static final Duration FIRST = Duration.ofMinutes(15);
  static final Duration LEAST = Duration.ofMinutes(5);
  static final Duration MOST = Duration.ofHours(24);
  static final Duration WATCHED_PAGE = Duration.ofHours(1);
  static final Duration YOUNG = Duration.ofHours(1);
  static final Duration GROWN = Duration.ofHours(24);

  /** Two visits so far apart that find nothing: the page is gone. */
  public static final Duration LOST_FOR_GOOD = Duration.ofHours(6);

  static final Duration MOST_FRESH = Duration.ofHours(1);
  static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  static final Duration LAST_RETRY = Duration.ofHours(6);

  /**
   * 1 min, 4 min, 16 min, 64 min, then every 6 h: the eighth miss is about a day after the first.
   */
  static final int MOST_MISSES = 8;

  private static final double CROWDED = 0.5;
  private static final double BUSY = 0.2;

  @Override
  public Next afterRead(PollHistory history, Poll poll, Instant now) {
    Rhythm rhythm = history.rhythm().polled(poll.fresh(), now);
    PollHistory after =
        history
            .polled(stretched(history, factor(history, poll)), poll.items(), poll.fresh(), rhythm)
            .withHints(poll.hints());
    return next(after, hurried(history, poll), poll.spread(), now);
  }

  private static double factor(PollHistory history, Poll poll) {
    if (history.polls() == 0) {
      return 1.0; // everything is new at first sight
    }
    if (poll.gap()) {
      return 0.25;
    }
    double share = share(poll);
    if (share >= CROWDED) {
      return 0.5;
    }
    if (share >= BUSY) {
      return 0.75;
    }
    return poll.fresh() == 0 ? 1.5 : 1.0;
  }

  /** Whether waiting as the publisher wishes could lose items. */
  private static boolean hurried(PollHistory history, Poll poll) {
    return history.polls() > 0 && (poll.gap() || share(poll) >= CROWDED);
  }

  private static double share(Poll poll) {
    return poll.items() == 0 ? 0 : (double) poll.fresh() / poll.items();
  }

  @Override
  public Next afterUnchanged(
      PollHistory history, @Nullable Duration fresh, double spread, Instant now) {
    PollHistory after =
        history
            .polled(stretched(history, 1.5), history.items(), 0, history.rhythm().polled(0, now))
            .withHints(history.hints().withFresh(fresh));
    return next(after, false, spread, now);
  }

  @Override
  public Next afterWatchedPage(PollHistory history, Instant now) {
    PollHistory after = history.polled(WATCHED_PAGE, 0, 0, history.rhythm().polled(0, now));
    return obeyed(after, WATCHED_PAGE, now);
  }

  @Override
  public @Nullable Instant afterPage(int visits, Instant now) {
    return switch (visits) {
      case 1 -> now.plus(YOUNG);
      case 2 -> now.plus(GROWN);
      default -> null;
    };
  }

  @Override
  public @Nullable Instant afterLost(Duration lostFor, Instant now) {
    return lostFor.compareTo(LOST_FOR_GOOD) < 0 ? now.plus(LOST_FOR_GOOD) : null;
  }

  @Override
  public Instant afterRefusal(int inARow, Instant now) {
    return now.plus(doubled(Duration.ofHours(1), inARow, MOST));
  }

  @Override
  public Instant afterTransientMiss(int inARow, @Nullable Duration retryAfter, Instant now) {
    Duration wait = doubled(FIRST_RETRY, 2 * inARow - 1, LAST_RETRY);
    return now.plus(retryAfter != null && retryAfter.compareTo(wait) > 0 ? retryAfter : wait);
  }

  @Override
  public boolean givesUpAfter(int inARow) {
    return inARow >= MOST_MISSES;
  }

  @Override
  public Instant whenFound(int round, Instant now) {
    return now;
  }

  /** The interval, stretched to what the publisher asks for while that loses nothing. */
  private static Next next(PollHistory history, boolean hurried, double spread, Instant now) {
    PublisherHints hints = history.hints();
    Duration interval = history.interval() == null ? FIRST : history.interval();
    if (hurried) {
      return obeyed(history, spread(interval, spread), now);
    }
    Duration wait = longer(interval, atMost(hints.least(), MOST));
    // Cache-Control is often one setting for a whole site: it is believed for an hour.
    wait = spread(longer(wait, atMost(hints.fresh(), MOST_FRESH)), spread);
    Duration skipped = Duration.between(now, hints.unskipped(now.plus(wait)));
    return obeyed(history, skipped.compareTo(MOST) > 0 ? MOST : skipped, now);
  }

  /** The operator's wish, or else {@code wait}. */
  private static Next obeyed(PollHistory history, Duration wait, Instant now) {
    Duration obeyed = history.override() != null ? history.override() : wait;
    return new Next(history.withPause(obeyed), now.plus(obeyed));
  }

  /** A twentieth less to a twentieth more. */
  private static Duration spread(Duration wait, double spread) {
    return clamp(Duration.ofMillis((long) (wait.toMillis() * (0.95 + 0.1 * spread))));
  }

  private static Duration longer(Duration one, @Nullable Duration other) {
    return other != null && other.compareTo(one) > 0 ? other : one;
  }

  private static @Nullable Duration atMost(@Nullable Duration wait, Duration most) {
    return wait != null && wait.compareTo(most) > 0 ? most : wait;
  }

  private static Duration stretched(PollHistory history, double factor) {
    Duration before = history.interval() == null ? FIRST : history.interval();
    return clamp(Duration.ofMillis((long) (before.toMillis() * factor)));
  }

  private static Duration clamp(Duration wait) {
    if (wait.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return wait.compareTo(MOST) > 0 ? MOST : wait;
  }

  private static Duration doubled(Duration first, int inARow, Duration most) {
    Duration wait = first.multipliedBy(1L << Math.clamp(inARow - 1L, 0, 16));
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
