package newswire.support.fault;

/**
 * Told of each record that now lies in a dead-letter topic: here a service publishes its outcome.
 */
@FunctionalInterface
public interface DeadLetterListener {

  /** Does nothing. */
  DeadLetterListener NONE = letter -> {};

  /**
   * Called after the dead letter is durable, at least once for each. Returns when the outcome is
   * durable. An outage thrown from here is retried; anything else is logged and forgotten.
   */
  void deadLettered(DeadLetter letter) throws Exception;
}
