package newswire.support.address;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One exception to {@link AddressGuard}, written {@code NAME:PORT} or {@code NAME:PORT=IP:PORT}.
 *
 * @param name host name in lower case without a trailing dot, or an IP literal (IPv6 in brackets)
 * @param port the port in the URL, 1 to 65535
 * @param target where connections for {@code name:port} go instead of what DNS says; null: wherever
 *     DNS says, public or not
 */
public record AllowedAddress(String name, int port, @Nullable InetSocketAddress target) {

  /**
   * Reads {@code NAME:PORT} or {@code NAME:PORT=IP:PORT}.
   *
   * @throws IllegalArgumentException with one sentence that shows the right form
   */
  public static AllowedAddress parse(String text) {
    String trimmed = text.strip();
    int equals = trimmed.indexOf('=');
    String left = equals < 0 ? trimmed : trimmed.substring(0, equals);
    int colon = left.lastIndexOf(':');
    if (colon <= 0) {
      throw malformed(text);
    }
    String host = left.substring(0, colon);
    String name = normalise(host);
    if (name.isEmpty() || (host.contains(":") && !(host.startsWith("[") && host.endsWith("]")))) {
      throw malformed(text);
    }
    return new AllowedAddress(
        name,
        port(left.substring(colon + 1), text),
        equals < 0 ? null : target(trimmed.substring(equals + 1), text));
  }

  /** Whether {@code host} (in any case, with or without a trailing dot) and port are this one's. */
  boolean names(String host, int atPort) {
    return port == atPort && name.equals(normalise(host));
  }

  private static String normalise(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    return bare.contains(":") && !bare.startsWith("[") ? "[" + bare + "]" : bare;
  }

  private static InetSocketAddress target(String text, String whole) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) {
      throw malformed(whole);
    }
    try {
      InetAddress address =
          InetAddress.ofLiteral(text.substring(0, colon).replaceAll("[\\[\\]]", ""));
      return new InetSocketAddress(address, port(text.substring(colon + 1), whole));
    } catch (IllegalArgumentException e) {
      throw malformed(whole);
    }
  }

  private static int port(String text, String whole) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw malformed(whole);
    }
    throw malformed(whole);
  }

  private static IllegalArgumentException malformed(String text) {
    return new IllegalArgumentException(
        "\""
            + text
            + "\" is not an address to allow: write NAME:PORT or NAME:PORT=IP:PORT, for"
            + " example news.example:8080=127.0.0.1:8080.");
  }

  @Override
  public String toString() {
    return target == null
        ? name + ":" + port
        : name + ":" + port + "=" + target.getAddress().getHostAddress() + ":" + target.getPort();
  }
}
