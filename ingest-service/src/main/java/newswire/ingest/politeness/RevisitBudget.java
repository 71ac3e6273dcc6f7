package newswire.ingest.politeness;

import java.time.Duration;
import java.time.Instant;

/**
 * How many visits to known pages a host has been promised today: those visits only look for edits
 * and withdrawals, and must not eat up what the host's new pages need.
 *
 * @param since when the day began
 * @param promised within it
 */
public record RevisitBudget(Instant since, int promised) {

  /** Nothing is promised yet. */
  public static final RevisitBudget NONE = new RevisitBudget(Instant.EPOCH, 0);

  private static final Duration WINDOW = Duration.ofDays(1);

  /** The budget of the day that {@code now} lies in. */
  public RevisitBudget at(Instant now) {
    boolean over = !now.isBefore(since.plus(WINDOW)) || now.isBefore(since);
    return over ? new RevisitBudget(now, 0) : this;
  }

  /** One visit more. */
  public RevisitBudget plusOne() {
    return new RevisitBudget(since, promised + 1);
  }
}
