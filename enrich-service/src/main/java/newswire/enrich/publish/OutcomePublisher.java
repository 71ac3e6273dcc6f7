package newswire.enrich.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import newswire.enrich.EnrichOutcome;
import newswire.enrich.EnrichOutcome.Enriched;
import newswire.enrich.EnrichOutcome.Rejected;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageEvent;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.EventTooLargeException;
import newswire.events.kafka.OutcomeRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Publishes what pages gave: first the article versions, and when the broker has them all, the
 * outcomes. The same page gives the same bytes at every redelivery.
 */
public final class OutcomePublisher {

  private final KafkaOperations<String, byte[]> kafka;
  private final String source;

  /**
   * A publisher for one service.
   *
   * @param source {@code ce_source} of what is published
   */
  public OutcomePublisher(KafkaOperations<String, byte[]> kafka, String source) {
    this.kafka = kafka;
    this.source = source;
  }

  /** A page's records, encoded. */
  public record Draft(
      PageEvent page,
      List<ProducerRecord<String, byte[]>> versions,
      ProducerRecord<String, byte[]> outcome,
      EnrichOutcome verdict) {}

  /**
   * Encodes what a page gave. A page with an article that breaks a size cap is rejected whole.
   *
   * @param causing the page record's headers: its trace and replay run go on
   */
  public Draft draft(PageEvent page, Headers causing, EnrichOutcome outcome) {
    EventContext context = EventContext.passingOn(causing, source);
    try {
      return switch (outcome) {
        case Enriched(var articles, var truncated) -> {
          List<ProducerRecord<String, byte[]>> versions = new ArrayList<>();
          for (ArticleVersion version : articles) {
            versions.add(ArticleRecords.encode(version, context));
          }
          yield new Draft(
              page,
              versions,
              OutcomeRecords.encode(
                  enriched(page, articles, truncated, outcome.extractor()), context),
              outcome);
        }
        case Rejected rejected -> rejected(page, context, rejected);
      };
    } catch (EventTooLargeException tooLarge) {
      return rejected(page, context, new Rejected(OutcomeReason.OVERSIZE, outcome.extractor()));
    }
  }

  private Draft rejected(PageEvent page, EventContext context, Rejected verdict) {
    Outcome outcome =
        new Outcome(
            page.pageId(),
            page.url(),
            page.visit(),
            OutcomeKind.REJECTED,
            verdict.reason(),
            verdict.extractor(),
            List.of(),
            null,
            page.observed());
    return new Draft(page, List.of(), OutcomeRecords.encode(outcome, context), verdict);
  }

  private Outcome enriched(
      PageEvent page, List<ArticleVersion> articles, boolean truncated, long extractor) {
    return new Outcome(
        page.pageId(),
        page.url(),
        page.visit(),
        OutcomeKind.ENRICHED,
        truncated ? OutcomeReason.TRUNCATED : null,
        extractor,
        articles.stream().map(ArticleVersion::articleId).toList(),
        null,
        page.observed());
  }

  /** Publishes the drafts, and returns when all is acknowledged. */
  public void publish(List<Draft> drafts) {
    sendAll(drafts.stream().flatMap(draft -> draft.versions().stream()).toList());
    sendAll(drafts.stream().map(Draft::outcome).toList());
  }

  /** Publishes the outcome of a record that lies in the dead-letter topic. */
  public void publishDeadLettered(Outcome outcome, Headers causing) {
    sendAll(List.of(OutcomeRecords.encode(outcome, EventContext.passingOn(causing, source))));
  }

  private void sendAll(List<ProducerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return;
    }
    CompletableFuture<?>[] sent =
        records.stream().map(kafka::send).toArray(CompletableFuture<?>[]::new);
    kafka.flush();
    try {
      CompletableFuture.allOf(sent).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
