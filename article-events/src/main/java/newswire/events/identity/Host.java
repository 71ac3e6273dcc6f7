package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The unit of politeness (frozen): scheme, host and port, the scheme's default port left out.
 *
 * @param value for example {@code https://www.example.com} or {@code http://localhost:8081}
 */
public record Host(@JsonValue String value) implements Comparable<Host> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Host {}

  /** The host that a URL is fetched from. */
  public static Host of(WebUrl url) {
    return new Host(url.origin());
  }

  @Override
  public int compareTo(Host other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
