package newswire.events.identity;

import java.util.Optional;

/**
 * Canonical URL v1 (frozen): which URLs are one page.
 *
 * <p>Read as leniently as a browser; http is https; {@code www.}, trailing dot, user info, port 80
 * or 443, fragment and an empty query dropped; path case and trailing slash kept; unreserved
 * escapes decoded, others in upper case; the query neither sorted nor re-encoded; tracking
 * parameters removed, see {@link TrackingParameters}. Canonical URLs are fixed points.
 */
public final class UrlCanonicalizer {

  private UrlCanonicalizer() {}

  /** Empty when the URL is not http or https, or not valid, see {@link WebUrl#parse}. */
  public static Optional<CanonicalUrl> canonicalize(String url) {
    return WebUrl.parse(url)
        .map(UrlCanonicalizer::canonicalize)
        // Escapes may grow the spelling beyond what would be read again.
        .filter(it -> it.value().length() <= WebUrl.MAX_LENGTH);
  }

  /** As {@link #canonicalize(String)}, of a URL that was read. */
  public static CanonicalUrl canonicalize(WebUrl url) {
    StringBuilder out = new StringBuilder("https://").append(HostNames.fold(url.host()));
    if (!HostNames.isDefaultPort(url.port())) {
      out.append(':').append(url.port());
    }
    out.append(PercentEncoding.normalize(url.path()));
    if (url.query() != null) {
      String query = canonicalQuery(url.query());
      if (!query.isEmpty()) {
        out.append('?').append(query);
      }
    }
    return new CanonicalUrl(out.toString());
  }

  private static String canonicalQuery(String query) {
    // A signature covers the spelling of the query: nothing in it may be changed.
    return TrackingParameters.isSigned(query)
        ? query
        : PercentEncoding.normalize(TrackingParameters.removeFrom(query));
  }
}
