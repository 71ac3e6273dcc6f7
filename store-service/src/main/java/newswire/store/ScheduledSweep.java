package newswire.store;

import newswire.store.change.ChangeSweep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Runs the sweep of unpublished changes now and then. */
final class ScheduledSweep {

  private static final Logger log = LoggerFactory.getLogger(ScheduledSweep.class);

  private final ChangeSweep sweep;

  ScheduledSweep(ChangeSweep sweep) {
    this.sweep = sweep;
  }

  @Scheduled(fixedDelayString = "${newswire.store.sweep-every}")
  void sweep() {
    try {
      sweep.sweep();
    } catch (RuntimeException e) {
      log.warn("The sweep of unpublished changes will be tried again: {}", e.toString());
    }
  }
}
