package newswire.store.consume;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.OutcomeRecords;
import newswire.store.publish.KafkaWire;
import newswire.support.fault.DeadLetter;
import newswire.support.fault.DeadLetterListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the {@code dead-lettered} outcome of an article version, so that its visit is settled:
 * from the record's data, or, when that cannot be read, from its {@code ce_id}.
 */
public final class DeadLetterOutcomes implements DeadLetterListener {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterOutcomes.class);

  private static final Pattern CE_ID =
      Pattern.compile("([ae]1_[a-z2-7]{26})-(p1_[a-z2-7]{26})-(\\d{1,18})-(\\d{1,18})");

  private final KafkaWire wire;
  private final String source;

  /**
   * @param source {@code ce_source} of the store's events
   */
  public DeadLetterOutcomes(KafkaWire wire, String source) {
    this.wire = wire;
    this.source = source;
  }

  @Override
  public void deadLettered(DeadLetter letter) {
    Optional<Outcome> outcome = fromData(letter).or(() -> fromId(letter));
    if (outcome.isEmpty()) {
      log.warn("A dead letter names no visit, so none is settled by it: {}", letter.message());
      return;
    }
    EventContext context = EventContext.passingOn(letter.record().headers(), source);
    wire.send(List.of(OutcomeRecords.encode(outcome.get(), context)));
  }

  private static Optional<Outcome> fromData(DeadLetter letter) {
    try {
      ArticleVersion version = ArticleRecords.decode(letter.record());
      return Optional.of(
          new Outcome(
              version.page().id(),
              version.page().url(),
              version.page().visit(),
              OutcomeKind.DEAD_LETTERED,
              letter.reason(),
              version.extractor(),
              null,
              version.articleId(),
              version.page().observed()));
    } catch (MalformedEventException e) {
      return Optional.empty();
    }
  }

  private static Optional<Outcome> fromId(DeadLetter letter) {
    Matcher id = CE_ID.matcher(ceId(letter.record()));
    if (!id.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Outcome(
            new PageId(id.group(2)),
            "",
            Long.parseLong(id.group(3)),
            OutcomeKind.DEAD_LETTERED,
            letter.reason(),
            Long.parseLong(id.group(4)),
            null,
            new ArticleId(id.group(1)),
            null));
  }

  private static String ceId(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader("ce_id");
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
