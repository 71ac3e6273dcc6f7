package newswire.ingest.publish;

/** Where visits go when they leave. */
@FunctionalInterface
public interface ExitPublisher {

  /**
   * Publishes an exit; returns when it is durable, however long that takes.
   *
   * @throws InterruptedException when this process stops; the exit may or may not be durable then
   */
  void publish(Exit exit) throws InterruptedException;
}
