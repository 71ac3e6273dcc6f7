package newswire.store.change;

import java.util.List;
import java.util.function.LongSupplier;
import newswire.events.kafka.ChangeRecords;
import newswire.store.publish.KafkaWire;

/** Publishes changes to {@code newswire.changes.v1}, and then notes in the outboxes that it did. */
public final class ChangePublisher implements Changes {

  private final KafkaWire wire;
  private final PendingChanges outboxes;
  private final LongSupplier epoch;
  private final String source;

  /**
   * @param epoch when the article database was made, in milliseconds since 1970
   * @param source {@code ce_source} of the store's events
   */
  public ChangePublisher(
      KafkaWire wire, PendingChanges outboxes, LongSupplier epoch, String source) {
    this.wire = wire;
    this.outboxes = outboxes;
    this.epoch = epoch;
    this.source = source;
  }

  @Override
  public void publish(List<PendingChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    long born = epoch.getAsLong();
    wire.send(
        changes.stream()
            .map(
                change ->
                    ChangeRecords.encode(
                        change.event(born), change.entry().cause().context(source)))
            .toList());
    outboxes.published(changes);
  }
}
