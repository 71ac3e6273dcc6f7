package newswire.support.address;

/** What {@link AddressGuard} says of an address. */
public sealed interface Verdict {

  /** Connect. */
  record Allowed() implements Verdict {}

  /**
   * Do not connect, and do not try again.
   *
   * @param cause what is wrong with it
   * @param why one clause for a log or an outcome, for example {@code "127.0.0.1 is loopback"}
   */
  record Refused(Cause cause, String why) implements Verdict {}

  /** What made the guard refuse. */
  enum Cause {
    ADDRESS,
    PORT
  }
}
