package newswire.support.fault;

import newswire.events.OutcomeReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be worked.
 *
 * @param reason why; {@code UNKNOWN} when the step did not say
 * @param message what was wrong, in one sentence
 * @param cause what was thrown; null when the step gave nothing but a sentence
 */
public record DeadLetter(
    ConsumerRecord<String, byte[]> record,
    OutcomeReason reason,
    String message,
    @Nullable Throwable cause) {}
