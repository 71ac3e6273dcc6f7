package newswire.support.fault;

import newswire.events.OutcomeReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A step knows which record cannot be worked, now or ever: it is dead-lettered without more ado.
 */
public final class BadRecordException extends RuntimeException {

  private final transient ConsumerRecord<String, byte[]> record;
  private final OutcomeReason reason;

  /** Names the record and says in one sentence what is wrong with it. */
  public BadRecordException(
      ConsumerRecord<String, byte[]> record, OutcomeReason reason, String message) {
    this(record, reason, message, null);
  }

  /** As above, with what was thrown; null when nothing was. */
  public BadRecordException(
      ConsumerRecord<String, byte[]> record,
      OutcomeReason reason,
      String message,
      @Nullable Throwable cause) {
    super(message, cause);
    this.record = record;
    this.reason = reason;
  }

  /** The record, the same object that the step was given. */
  public ConsumerRecord<String, byte[]> record() {
    return record;
  }

  /** Why it cannot be worked. */
  public OutcomeReason reason() {
    return reason;
  }
}
