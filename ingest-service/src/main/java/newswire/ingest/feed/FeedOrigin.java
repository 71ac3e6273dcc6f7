package newswire.ingest.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.HttpFacts;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed came from, and what was said of it on the way.
 *
 * @param url where the body was found, after redirects
 * @param contentType as received; null when there was none
 * @param contentLanguage as received; null when there was none
 * @param contentLocation as received; null when there was none
 */
public record FeedOrigin(
    String url,
    @Nullable String contentType,
    @Nullable String contentLanguage,
    @Nullable String contentLocation) {

  /** Of a URL and the headers of its answer, whatever their case. */
  public static FeedOrigin of(String url, Map<String, String> headers) {
    Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    byName.putAll(headers);
    return new FeedOrigin(
        url,
        byName.get("Content-Type"),
        byName.get("Content-Language"),
        byName.get("Content-Location"));
  }

  /** Of an answer. */
  public static FeedOrigin of(HttpFacts facts) {
    return new FeedOrigin(
        facts.finalUrl(), facts.contentType(), facts.contentLanguage(), facts.contentLocation());
  }

  /** What relative links are resolved against; empty when nothing of it is a web address. */
  // spec: RFC 3986 5.1.2 and RFC 2616 14.14: the location of the entity, then that of the request.
  // RFC 7231 took the header's say away because servers name themselves by an inner address.
  Optional<WebUrl> base() {
    Optional<WebUrl> asked = WebUrl.parse(url);
    if (contentLocation == null || contentLocation.isBlank()) {
      return asked;
    }
    String location = contentLocation.strip();
    return asked
        .map(found -> found.resolve(location))
        .orElseGet(() -> WebUrl.parse(location))
        .filter(FeedOrigin::hasPublicName)
        .or(() -> asked);
  }

  /** The one language that the answer is in by its header; null when it names none or several. */
  @Nullable String language() {
    return contentLanguage == null || contentLanguage.contains(",")
        ? null
        : Fields.blankToNull(contentLanguage.strip());
  }

  private static boolean hasPublicName(WebUrl url) {
    String host = url.host().toLowerCase(Locale.ROOT);
    int dot = host.lastIndexOf('.');
    return dot > 0 && !host.endsWith(".") && !Character.isDigit(host.charAt(host.length() - 1));
  }
}
