package newswire.ingest.fetch;

import java.time.InstantSource;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Gone;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.ingest.fetch.FetchResult.Throttled;
import newswire.ingest.fetch.FetchResult.Unreachable;
import org.jspecify.annotations.Nullable;

/** What the statuses mean that give no page. */
final class Statuses {

  private Statuses() {}

  /** Whether {@code status} asks to look elsewhere, if it says where. */
  // spec: RFC 9110 15.4; 300 leaves the choice to a person, 305 and 306 are out of use.
  static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Whether {@code status} comes with a page. */
  // spec: RFC 9110 15.3; 206 answers a range that nobody asked for.
  static boolean isPage(int status) {
    return status >= 200 && status <= 299 && status != 206;
  }

  /**
   * What comes of a final answer without a page.
   *
   * @param retryAfter the header as received; null when there was none
   */
  static FetchResult of(int status, @Nullable String retryAfter, InstantSource clock) {
    return switch (status) {
      // spec: RFC 9110 15.5.11: likely to be permanent.
      case 410 -> new Gone();
      // spec: RFC 6585 4, RFC 9110 15.6.4: either may say when to come back.
      case 429, 503 -> new Throttled(RetryAfter.read(retryAfter, clock.instant()), status);
      case 404 -> refused(OutcomeReason.NOT_FOUND, status);
      case 402 -> refused(OutcomeReason.PAYMENT_REQUIRED, status);
      // spec: RFC 7725: 451 is a ban by law.
      case 401, 403, 407, 451 -> refused(OutcomeReason.FORBIDDEN, status);
      // spec: RFC 9110 15.5.9, RFC 8470 5.2: the same request may be made again.
      case 408, 425 -> unreachable(OutcomeReason.TIMEOUT, status);
      default -> {
        if (status >= 500 && status <= 599) {
          yield unreachable(OutcomeReason.SERVER_ERROR, status);
        }
        yield status >= 400 && status <= 499
            ? refused(OutcomeReason.CLIENT_ERROR, status)
            : unreachable(OutcomeReason.BAD_RESPONSE, status);
      }
    };
  }

  private static Refused refused(OutcomeReason reason, int status) {
    return new Refused(reason, status, "the host answered " + status);
  }

  private static Unreachable unreachable(OutcomeReason reason, int status) {
    return new Unreachable(reason, status, "the host answered " + status);
  }
}
