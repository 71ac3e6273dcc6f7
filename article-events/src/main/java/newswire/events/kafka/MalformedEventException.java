package newswire.events.kafka;

/** A record that is not what its topic promises; the message says in one sentence what is wrong. */
public final class MalformedEventException extends RuntimeException {

  public MalformedEventException(String message) {
    super(message);
  }

  public MalformedEventException(String message, Throwable cause) {
    super(message, cause);
  }
}
