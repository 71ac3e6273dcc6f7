package newswire.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an outcome is what it is: a closed list. The wire name is lower case with hyphens. */
public enum OutcomeReason {
  // missed: the lease
  /** The lease ended without an exit: the process was lost. The visit is made again. */
  ABANDONED,
  /** Three leases in a row ended without an exit; the URL is left alone. */
  CRASHED,
  // missed: refused before or by policy
  /** robots.txt disallows it. */
  ROBOTS,
  /** robots.txt could not be had, which disallows everything until it can. */
  ROBOTS_UNREACHABLE,
  /** The name leads to an address that is not public. */
  ADDRESS_REFUSED,
  /** It is no URL that can be fetched. */
  URL_REFUSED,
  /** The port is none that is fetched from. */
  PORT_REFUSED,
  /** Neither http nor https. */
  SCHEME_REFUSED,
  // missed: the host
  /** The name could not be resolved. */
  DNS,
  /** No connection, or it broke. */
  CONNECT,
  /** No trusted TLS connection. */
  TLS,
  /** The answer did not end in time. */
  TIMEOUT,
  /** The host asked to come later (429 or 503 with Retry-After), or may not be asked now. */
  THROTTLED,
  /** Another 5xx. */
  SERVER_ERROR,
  /** What came is not HTTP. */
  BAD_RESPONSE,
  // missed: the page
  /** 404. */
  NOT_FOUND,
  /** 410. */
  GONE,
  /** 401, 403, 407 or 451. */
  FORBIDDEN,
  /** 402. */
  PAYMENT_REQUIRED,
  /** Another 4xx. */
  CLIENT_ERROR,
  /** More redirects than are followed. */
  REDIRECT_TOO_MANY,
  /** A redirect led to what is not fetched. */
  REDIRECT_REFUSED,
  /** The body is over 5 MiB. */
  BODY_TOO_LARGE,
  /** Neither a page nor a feed, a PDF for example. */
  TYPE_UNSUPPORTED,
  /** A content coding that is not read. */
  CODING_UNSUPPORTED,
  /** The feed could not be read. */
  FEED_INVALID,
  // unchanged
  /** 304. */
  NOT_MODIFIED,
  /** The same bytes as at the last visit. */
  SAME_BODY,
  // enriched
  /** The page holds more than 100 articles, of which the first 100 were taken. */
  TRUNCATED,
  // rejected
  /** The page holds no article. */
  NO_ARTICLE,
  /** The page holds nothing. */
  EMPTY,
  /** The bytes could not be read as text. */
  UNDECODABLE,
  /** The bytes are no text. */
  NOT_TEXT,
  /** A page of links to articles. */
  FRONT_PAGE,
  /** A page that asks for consent stands in its place. */
  CONSENT,
  /** An error page that answers 200 stands in its place. */
  ERROR_PAGE,
  /** Nothing but the paywall is shown. */
  PAYWALL,
  /** What the page gives is over a size cap of the contract. */
  OVERSIZE,
  // dead-lettered
  /** The record is not what its topic promises. */
  MALFORMED,
  /** Extraction threw. */
  EXTRACTOR_FAILED,
  /** Extraction did not end. */
  EXTRACTOR_TIMEOUT,
  /** The database refuses the document. */
  STORE_REFUSED,
  /** Nobody said. */
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
