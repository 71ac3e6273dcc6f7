package newswire.ingest.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The schedule of a running ingest: polls overlap, so that nothing is missed, and no more than
 * that.
 *
 * <p>A feed's interval follows the share of its items that are new: when half of what it lists is
 * new, the next poll may already miss some.
 */
public final class LiveSchedule implements Schedule {

  static final Duration FIRST = Duration.ofMinutes(15);
  static final Duration LEAST = Duration.ofMinutes(5);
  static final Duration MOST = Duration.ofHours(24);
  static final Duration WATCHED_PAGE = Duration.ofHours(1);
  static final Duration YOUNG = Duration.ofHours(1);
  static final Duration GROWN = Duration.ofHours(24);
  static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  static final Duration LAST_RETRY = Duration.ofHours(6);

  /**
   * 1 min, 4 min, 16 min, 64 min, then every 6 h: the eighth miss is about a day after the first.
   */
  static final int MOST_MISSES = 8;

  private static final double CROWDED = 0.5;
  private static final double BUSY = 0.2;

  @Override
  public Next afterRead(PollHistory history, int items, int newItems, Instant now) {
    double share = items == 0 ? 0 : (double) newItems / items;
    boolean first = history.polls() == 0;
    double factor = 1.0;
    if (first) {
      factor = 1.0; // everything is new at first sight
    } else if (share >= CROWDED) {
      factor = 0.5;
    } else if (share >= BUSY) {
      factor = 0.75;
    } else if (newItems == 0) {
      factor = 1.5;
    }
    return next(history.polled(stretched(history, factor), items, newItems), now);
  }

  @Override
  public Next afterUnchanged(PollHistory history, Instant now) {
    return next(history.polled(stretched(history, 1.5), history.items(), 0), now);
  }

  @Override
  public Next afterWatchedPage(PollHistory history, Instant now) {
    return next(history.polled(WATCHED_PAGE, 0, 0), now);
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

  private static Next next(PollHistory history, Instant now) {
    Duration interval = history.override() != null ? history.override() : history.interval();
    return new Next(history, now.plus(interval == null ? FIRST : interval));
  }

  private static Duration stretched(PollHistory history, double factor) {
    Duration before = history.interval() == null ? FIRST : history.interval();
    Duration after = Duration.ofMillis((long) (before.toMillis() * factor));
    if (after.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return after.compareTo(MOST) > 0 ? MOST : after;
  }

  private static Duration doubled(Duration first, int inARow, Duration most) {
    Duration wait = first.multipliedBy(1L << Math.clamp(inARow - 1L, 0, 16));
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
