package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who is behind a host (frozen): its registrable domain by the public suffix list, private part
 * included, in A-labels; the host itself when that is a public suffix. For IP literals,
 * single-label names and {@code .localhost} it is host and port, the port left out when it is 80 or
 * 443.
 *
 * @param value for example {@code example.co.uk} or {@code localhost:8081}
 */
public record Site(@JsonValue String value) implements Comparable<Site> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Site {}

  /** The site of a URL that was read. */
  public static Site of(WebUrl url) {
    String host = HostNames.fold(url.host());
    if (HostNames.hasNoRegistrableDomain(host)) {
      return new Site(HostNames.isDefaultPort(url.port()) ? host : host + ":" + url.port());
    }
    String registrable = PublicSuffixes.registrable(host);
    return new Site(registrable.isEmpty() ? host : registrable);
  }

  /** The same as {@link CanonicalUrl#site()}. */
  public static Site of(CanonicalUrl url) {
    return url.site();
  }

  @Override
  public int compareTo(Site other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
