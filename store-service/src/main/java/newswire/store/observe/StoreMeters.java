package newswire.store.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The store's counters: versions in = stored + dead-lettered, once nothing is in work; verdicts
 * alike. Redelivered records count again on both sides.
 */
public final class StoreMeters {

  private final Counter versionsIn;
  private final Counter versionsStored;
  private final Counter verdictsIn;
  private final Counter verdictsWorked;

  public StoreMeters(MeterRegistry registry) {
    this.versionsIn = registry.counter("newswire.store.versions.in");
    this.versionsStored = registry.counter("newswire.store.versions.stored");
    this.verdictsIn = registry.counter("newswire.store.verdicts.in");
    this.verdictsWorked = registry.counter("newswire.store.verdicts.worked");
  }

  public void versionsIn(int count) {
    versionsIn.increment(count);
  }

  public void versionsStored(int count) {
    versionsStored.increment(count);
  }

  public void verdictsIn(int count) {
    verdictsIn.increment(count);
  }

  public void verdictsWorked(int count) {
    verdictsWorked.increment(count);
  }
}
