package newswire.support.fault;

/**
 * A harmless write to where a step writes. While it fails, no record is blamed for an unknown
 * error.
 */
@FunctionalInterface
public interface Canary {

  /**
   * For steps that write to Kafka alone: the dead letter itself is the proof that Kafka takes
   * writes.
   */
  Canary DEAD_LETTER_ITSELF = () -> {};

  /**
   * Writes, and returns when the write is as durable as those of the step; throws when it is not.
   */
  void write() throws Exception;
}
