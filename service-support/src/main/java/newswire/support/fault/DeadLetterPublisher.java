package newswire.support.fault;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends a record as it came (key, value, headers) to its topic's dead-letter topic, with headers of
 * readable text that say where it came from and what was wrong.
 *
 * <p>A record that is too large even for that is sent without its value.
 */
public final class DeadLetterPublisher {

  /** Begins the name of every header that is added. */
  public static final String PREFIX = "newswire-dlt-";

  /** The most bytes of a stack trace that are sent. */
  public static final int MAX_STACK_BYTES = 2_000;

  private static final int MAX_MESSAGE_CHARS = 500;

  private final KafkaOperations<String, byte[]> kafka;

  /** Sends by this template, which must wait for all replicas. */
  public DeadLetterPublisher(KafkaOperations<String, byte[]> kafka) {
    this.kafka = kafka;
  }

  /**
   * Sends, and returns when the broker has acknowledged.
   *
   * @param group the consumer group that could not work the record; null when unknown
   * @throws RuntimeException when the broker did not acknowledge
   */
  public void publish(DeadLetter letter, @Nullable String group) {
    Headers headers = new RecordHeaders();
    for (Header header : letter.record().headers()) {
      if (!header.key().startsWith(PREFIX)) {
        headers.add(header);
      }
    }
    describe(letter, group, headers);
    try {
      send(letter, headers, letter.record().value());
    } catch (RuntimeException e) {
      if (!isTooLarge(e)) {
        throw e;
      }
      byte[] value = letter.record().value();
      add(headers, "value-dropped", (value == null ? 0 : value.length) + " bytes");
      send(letter, headers, null);
    }
  }

  private void send(DeadLetter letter, Headers headers, byte @Nullable [] value) {
    kafka
        .send(
            new ProducerRecord<>(
                Topics.deadLetter(letter.record().topic()),
                null,
                letter.record().key(),
                value,
                headers))
        .join();
  }

  private static void describe(DeadLetter letter, @Nullable String group, Headers headers) {
    add(headers, "topic", letter.record().topic());
    add(headers, "partition", Integer.toString(letter.record().partition()));
    add(headers, "offset", Long.toString(letter.record().offset()));
    add(headers, "timestamp", Long.toString(letter.record().timestamp()));
    add(headers, "reason", letter.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    add(headers, "message", cut(letter.message(), MAX_MESSAGE_CHARS));
    if (group != null) {
      add(headers, "group", group);
    }
    Throwable cause = letter.cause();
    if (cause != null) {
      add(headers, "exception", cause.getClass().getName());
      add(headers, "stack", StackExcerpt.of(cause, MAX_STACK_BYTES));
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static boolean isTooLarge(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RecordTooLargeException) {
        return true;
      }
    }
    return false;
  }
}
