package newswire.store.consume;

import java.util.List;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.kafka.OutcomeRecords;
import newswire.store.Arrival;
import newswire.store.StoredOutcomes;
import newswire.store.publish.KafkaWire;

/** Publishes one {@code stored} outcome per article version. */
public final class StoredOutcomePublisher implements StoredOutcomes {

  private final KafkaWire wire;
  private final String source;

  /**
   * @param source {@code ce_source} of the store's events
   */
  public StoredOutcomePublisher(KafkaWire wire, String source) {
    this.wire = wire;
    this.source = source;
  }

  @Override
  public void tell(List<Arrival> stored) {
    wire.send(
        stored.stream()
            .map(
                arrival ->
                    OutcomeRecords.encode(
                        outcome(arrival.version()), arrival.cause().context(source)))
            .toList());
  }

  private static Outcome outcome(ArticleVersion version) {
    return new Outcome(
        version.page().id(),
        version.page().url(),
        version.page().visit(),
        OutcomeKind.STORED,
        null,
        version.extractor(),
        null,
        version.articleId(),
        version.page().observed());
  }
}
