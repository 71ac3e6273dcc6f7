package newswire.ingest.publish;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import newswire.events.Outcome;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import newswire.support.fault.OutageClassifier;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Publishes exits to Kafka. While the broker is down it tries the same record again and again: a
 * worker that waits here fetches nothing, which is all the back-pressure that an outage needs.
 */
public final class KafkaExitPublisher implements ExitPublisher {

  private static final Logger log = LoggerFactory.getLogger(KafkaExitPublisher.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final KafkaOperations<String, byte[]> kafka;
  private final EventContext context;

  public KafkaExitPublisher(KafkaOperations<String, byte[]> kafka, EventContext context) {
    this.kafka = kafka;
    this.context = context;
  }

  @Override
  public void publish(Exit exit) throws InterruptedException {
    // What is told of a feed goes first: once the visit has ended, nobody would tell it again.
    if (exit instanceof Exit.Ended(_, var events)) {
      for (Outcome event : events) {
        publish(OutcomeRecords.encode(event, context));
      }
    }
    publish(encode(exit));
  }

  private void publish(ProducerRecord<String, byte[]> record) throws InterruptedException {
    while (!sent(record)) {
      Thread.sleep(PAUSE);
    }
  }

  private ProducerRecord<String, byte[]> encode(Exit exit) {
    return switch (exit) {
      case Exit.Page(var page) -> PageRecords.encode(page, context);
      case Exit.Announced(var page) -> PageRecords.encode(page, context);
      case Exit.Ended(var outcome, _) -> OutcomeRecords.encode(outcome, context);
    };
  }

  private boolean sent(ProducerRecord<String, byte[]> record) throws InterruptedException {
    try {
      CompletableFuture<?> acknowledged = kafka.send(record);
      kafka.flush(); // the record is awaited: it must not linger for company
      acknowledged.get();
      return true;
    } catch (ExecutionException | RuntimeException e) {
      Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
      if (e instanceof InterruptException || Thread.interrupted()) {
        throw new InterruptedException("stopped while publishing");
      }
      if (!OutageClassifier.isOutage(cause)) {
        throw new IllegalStateException("the broker refuses " + record.topic(), cause);
      }
      log.warn("The broker does not take {}; trying again: {}", record.topic(), cause.toString());
      return false;
    }
  }
}
