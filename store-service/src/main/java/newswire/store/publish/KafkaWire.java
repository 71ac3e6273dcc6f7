package newswire.store.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;

/** Sends records together and waits for the broker. */
public final class KafkaWire {

  private final KafkaOperations<String, byte[]> kafka;

  public KafkaWire(KafkaOperations<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /**
   * Returns once the broker has acknowledged every record.
   *
   * @throws CompletionException with Kafka's own failure as its cause when one was not
   */
  public void send(List<ProducerRecord<String, byte[]>> records) {
    if (records.isEmpty()) {
      return;
    }
    CompletableFuture<?>[] sent =
        records.stream().map(kafka::send).toArray(CompletableFuture[]::new);
    kafka.flush();
    CompletableFuture.allOf(sent).join();
  }
}
