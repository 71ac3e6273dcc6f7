package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a URL is <em>for identity</em>, v1 (frozen); made by {@link UrlCanonicalizer}. It is not for
 * fetching: a URL is fetched by its first-seen spelling.
 *
 * @param value always begins with {@code https://}, whatever the scheme was
 */
public record CanonicalUrl(@JsonValue String value) implements Comparable<CanonicalUrl> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CanonicalUrl {
    if (!value.startsWith("https://")) {
      throw new IllegalArgumentException("not a canonical URL: \"" + value + "\"");
    }
  }

  /** Host and, when it is neither 80 nor 443, port: {@code example.com:8080}. */
  public String host() {
    int slash = value.indexOf('/', "https://".length());
    return value.substring("https://".length(), slash < 0 ? value.length() : slash);
  }

  /** The path, which begins with a slash, without the query. */
  public String path() {
    int slash = value.indexOf('/', "https://".length());
    int mark = value.indexOf('?');
    return slash < 0 ? "/" : value.substring(slash, mark < 0 ? value.length() : mark);
  }

  /** The same as the site of every URL that has this canonical URL. */
  public Site site() {
    return WebUrl.parse(value)
        .map(Site::of)
        .orElseThrow(() -> new IllegalStateException("not a canonical URL: " + value));
  }

  @Override
  public int compareTo(CanonicalUrl other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
