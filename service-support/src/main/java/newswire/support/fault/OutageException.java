package newswire.support.fault;

/**
 * A step knows that something it needs is down; no record is to blame, and all will be tried again.
 */
public final class OutageException extends RuntimeException {

  /** Says in one sentence what is down. */
  public OutageException(String message, Throwable cause) {
    super(message, cause);
  }
}
