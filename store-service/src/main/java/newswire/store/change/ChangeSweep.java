package newswire.store.change;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what a batch made durable but did not live to publish.
 *
 * <p>Sweeps of several processes may meet on one change; then it is published twice.
 */
public final class ChangeSweep {

  private static final Logger log = LoggerFactory.getLogger(ChangeSweep.class);

  /** Changes published together. */
  private static final int BATCH = 200;

  private final PendingChanges outboxes;
  private final Changes changes;
  private final InstantSource clock;
  private final Duration patience;

  /**
   * @param patience how long a change is left to the batch that made it
   */
  public ChangeSweep(
      PendingChanges outboxes, Changes changes, InstantSource clock, Duration patience) {
    this.outboxes = outboxes;
    this.changes = changes;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Publishes until nothing is left that has waited too long, or nothing more can be published now.
   *
   * @return how many changes were published
   */
  public int sweep() {
    int published = 0;
    while (true) {
      List<PendingChange> pending = outboxes.pendingSince(clock.instant().minus(patience), BATCH);
      int now = publish(pending);
      published += now;
      if (now == 0 || pending.size() < BATCH) {
        return published;
      }
    }
  }

  /** One change that cannot be published must not keep the others back. */
  private int publish(List<PendingChange> pending) {
    try {
      changes.publish(pending);
      return pending.size();
    } catch (RuntimeException together) {
      int published = 0;
      for (PendingChange change : pending) {
        try {
          changes.publish(List.of(change));
          published++;
        } catch (RuntimeException alone) {
          log.warn(
              "Change {} of {} waits: {}", change.sequence(), change.article(), alone.toString());
          if (published == 0) {
            return 0;
          }
        }
      }
      return published;
    }
  }
}
