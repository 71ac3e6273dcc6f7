package newswire.events.kafka;

/** An event that may not be published because it breaks a size cap of the contract. */
public final class EventTooLargeException extends RuntimeException {

  EventTooLargeException(String what, long size, long cap) {
    super(what + " has " + size + " bytes; at most " + cap + " may be published");
  }

  static void check(String what, long size, long cap) {
    if (size > cap) {
      throw new EventTooLargeException(what, size, cap);
    }
  }
}
