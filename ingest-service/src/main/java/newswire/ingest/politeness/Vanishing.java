package newswire.ingest.politeness;

import java.time.Duration;
import java.time.Instant;

/**
 * How many of a host's pages that had been there were not there any more, within an hour. When it
 * is too many, it is the host that is broken: nothing that it says is gone is believed for a while.
 *
 * @param since when the hour began
 * @param visits that were answered within it
 * @param gone how many of them found a page gone that had been there
 */
public record Vanishing(Instant since, int visits, int gone) {

  /** Nothing was counted yet. */
  public static final Vanishing NONE = new Vanishing(Instant.EPOCH, 0, 0);

  /** How long a host is left alone whose pages vanish. */
  public static final Duration SUSPENSION = Duration.ofHours(1);

  private static final Duration WINDOW = Duration.ofHours(1);
  private static final double MOST = 0.2;
  private static final int LEAST_GONE = 5;

  /** One visit more. */
  public Vanishing counting(boolean wasGone, Instant now) {
    boolean over = !now.isBefore(since.plus(WINDOW)) || now.isBefore(since);
    Vanishing so = over ? new Vanishing(now, 0, 0) : this;
    return new Vanishing(so.since, so.visits + 1, wasGone ? so.gone + 1 : so.gone);
  }

  /** Whether more than a fifth is gone, and more than a few. */
  public boolean suspicious() {
    return gone >= LEAST_GONE && gone > MOST * visits;
  }
}
