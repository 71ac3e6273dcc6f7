package newswire.events.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An http or https URL, read as leniently as a browser reads it and kept in a spelling that can be
 * fetched: host in A-labels, dot segments resolved, unsafe characters escaped, without user info,
 * default port and fragment. Nothing else is changed: case, escapes, query and trailing slash stay.
 *
 * <p>For identity see {@link CanonicalUrl}.
 *
 * @param scheme {@code http} or {@code https}
 * @param host lower case; an IPv6 address in brackets; a trailing dot is kept
 * @param port 1 to 65535 (0 is read, too), the scheme's default when the URL names none
 * @param path begins with a slash
 * @param query without the question mark; null when there is none, empty when it is empty
 */
public record WebUrl(String scheme, String host, int port, String path, @Nullable String query) {

  /** The longest URL that is read, and the longest spelling that comes out, in characters. */
  public static final int MAX_LENGTH = 8192;

  /**
   * Reads an absolute URL. spec: https://url.spec.whatwg.org/#url-parsing
   *
   * @return empty when it is not http or https, has no valid host or port, or is too long
   */
  public static Optional<WebUrl> parse(String url) {
    return WebUrlParser.parse(url, null);
  }

  /**
   * Reads a reference found on the page of this URL.
   *
   * @return empty when it leads elsewhere than to http or https, or is not valid
   */
  public Optional<WebUrl> resolve(String reference) {
    return WebUrlParser.parse(reference, this);
  }

  /** Whether the port is the scheme's own. */
  public boolean hasDefaultPort() {
    return port == defaultPort(scheme);
  }

  /** Scheme, host and port when it is not the default: {@code https://www.example.com}. */
  public String origin() {
    return scheme + "://" + host + (hasDefaultPort() ? "" : ":" + port);
  }

  /** The spelling to fetch. */
  @Override
  public String toString() {
    return origin() + path + (query == null ? "" : "?" + query);
  }

  static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
