package newswire.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an outcome is what it is: a closed list. The wire name is lower case with hyphens. */
public enum OutcomeReason {
  // missed: the lease
  ABANDONED,
  CRASHED,
  // missed: refused before or by policy
  ROBOTS,
  ROBOTS_UNREACHABLE,
  ADDRESS_REFUSED,
  URL_REFUSED,
  PORT_REFUSED,
  SCHEME_REFUSED,
  // missed: the host
  DNS,
  CONNECT,
  TLS,
  TIMEOUT,
  THROTTLED,
  SERVER_ERROR,
  BAD_RESPONSE,
  // missed: the page
  NOT_FOUND,
  GONE,
  FORBIDDEN,
  PAYMENT_REQUIRED,
  CLIENT_ERROR,
  REDIRECT_TOO_MANY,
  REDIRECT_REFUSED,
  BODY_TOO_LARGE,
  TYPE_UNSUPPORTED,
  CODING_UNSUPPORTED,
  FEED_INVALID,
  // unchanged
  NOT_MODIFIED,
  SAME_BODY,
  // rejected
  NO_ARTICLE,
  EMPTY,
  UNDECODABLE,
  NOT_TEXT,
  FRONT_PAGE,
  CONSENT,
  ERROR_PAGE,
  PAYWALL,
  OVERSIZE,
  // dead-lettered
  MALFORMED,
  EXTRACTOR_FAILED,
  EXTRACTOR_TIMEOUT,
  STORE_REFUSED,
  UNKNOWN;

  /** Lower case with hyphens, as in JSON and headers. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a wire name.
   *
   * @throws IllegalArgumentException if no value has this name
   */
  @JsonCreator
  public static OutcomeReason ofWireName(String wireName) {
    for (OutcomeReason value : values()) {
      if (value.wireName().equals(wireName)) {
        return value;
      }
    }
    throw new IllegalArgumentException("not a reason of an outcome: \"" + wireName + "\"");
  }
}
