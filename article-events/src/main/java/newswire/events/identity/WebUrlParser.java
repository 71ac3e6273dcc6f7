package newswire.events.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The WHATWG URL parser, for http and https only. spec: https://url.spec.whatwg.org/#url-parsing
 */
final class WebUrlParser {

  /** RFC 1035 2.3.4, and the trailing dot. */
  private static final int MAX_HOST = 254;

  private static final int MAX_HOST_TEXT = 1024;

  private WebUrlParser() {}

  static Optional<WebUrl> parse(String raw, @Nullable WebUrl base) {
    if (raw.length() > WebUrl.MAX_LENGTH) {
      return Optional.empty();
    }
    String input = withoutFragment(cleaned(raw));
    String scheme = schemeOf(input);
    if (scheme == null) {
      return base == null ? Optional.empty() : bounded(relative(input, base));
    }
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return Optional.empty();
    }
    String rest = input.substring(scheme.length() + 1);
    if (base != null && base.scheme().equals(scheme) && !rest.startsWith("//")) {
      return bounded(relative(rest, base));
    }
    return bounded(absolute(scheme, rest));
  }

  private static Optional<WebUrl> bounded(Optional<WebUrl> url) {
    return url.filter(it -> it.toString().length() <= WebUrl.MAX_LENGTH);
  }

  private static String cleaned(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && raw.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && raw.charAt(end - 1) <= ' ') {
      end--;
    }
    StringBuilder out = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = raw.charAt(i);
      if (c != '\t' && c != '\n' && c != '\r') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutFragment(String input) {
    int hash = input.indexOf('#');
    return hash < 0 ? input : input.substring(0, hash);
  }

  private static @Nullable String schemeOf(String input) {
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (c == ':' && i > 0) {
        return input.substring(0, i).toLowerCase(Locale.ROOT);
      }
      if (!letter && (i == 0 || !other)) {
        return null;
      }
    }
    return null;
  }

  /** After the scheme's colon: any number of slashes, an authority, a path, a query. */
  private static Optional<WebUrl> absolute(String scheme, String rest) {
    int start = 0;
    while (start < rest.length() && isSlash(rest.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < rest.length() && !isSlash(rest.charAt(end)) && rest.charAt(end) != '?') {
      end++;
    }
    String authority = rest.substring(start, end);
    String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = hostAndPort.indexOf(':', Math.max(0, hostAndPort.indexOf(']')));
    String hostText = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    int port = port(colon < 0 ? "" : hostAndPort.substring(colon + 1), scheme);
    if (port < 0) {
      return Optional.empty();
    }
    String pathAndQuery = rest.substring(end);
    return host(hostText).map(host -> withPath(scheme, host, port, "", pathAndQuery));
  }

  private static Optional<WebUrl> relative(String rest, WebUrl base) {
    if (rest.length() > 1 && isSlash(rest.charAt(0)) && isSlash(rest.charAt(1))) {
      return absolute(base.scheme(), rest);
    }
    if (rest.isEmpty()) {
      return Optional.of(base);
    }
    String folder = base.path().substring(0, base.path().lastIndexOf('/') + 1);
    boolean queryOnly = rest.charAt(0) == '?';
    String prefix = isSlash(rest.charAt(0)) ? "" : queryOnly ? base.path() : folder;
    return Optional.of(withPath(base.scheme(), base.host(), base.port(), prefix, rest));
  }

  private static WebUrl withPath(
      String scheme, String host, int port, String encodedPrefix, String rest) {
    int mark = rest.indexOf('?');
    String path = mark < 0 ? rest : rest.substring(0, mark);
    String query = mark < 0 ? null : PercentEncoding.encodeQuery(rest.substring(mark + 1));
    return new WebUrl(
        scheme,
        host,
        port,
        withoutDotSegments(encodedPrefix + PercentEncoding.encodePath(path.replace('\\', '/'))),
        query);
  }

  private static String withoutDotSegments(String path) {
    Deque<String> kept = new ArrayDeque<>();
    String relative = path.startsWith("/") ? path.substring(1) : path;
    int start = 0;
    while (true) {
      int slash = relative.indexOf('/', start);
      boolean last = slash < 0;
      String segment = relative.substring(start, last ? relative.length() : slash);
      int dots = dots(segment);
      if (dots == 2) {
        kept.pollLast();
      }
      if (dots == 0) {
        kept.addLast(segment);
      } else if (last) {
        kept.addLast("");
      }
      if (last) {
        return "/" + String.join("/", kept);
      }
      start = slash + 1;
    }
  }

  /** 1 for a single-dot segment, 2 for a double-dot segment, each dot plain or escaped; else 0. */
  private static int dots(String segment) {
    if (segment.isEmpty() || segment.length() > 6) {
      return 0;
    }
    String plain = segment.replace("%2e", ".").replace("%2E", ".");
    return plain.equals(".") ? 1 : plain.equals("..") ? 2 : 0;
  }

  private static int port(String digits, String scheme) {
    if (digits.isEmpty()) {
      return WebUrl.defaultPort(scheme);
    }
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      port = port * 10 + (c - '0');
      if (port > 65535) {
        return -1;
      }
    }
    return port;
  }

  // spec: https://url.spec.whatwg.org/#concept-host-parser
  private static Optional<String> host(String text) {
    if (text.length() > MAX_HOST_TEXT) {
      return Optional.empty();
    }
    if (text.startsWith("[")) {
      return text.endsWith("]")
          ? IpAddress.parseV6(text.substring(1, text.length() - 1)).map(it -> "[" + it + "]")
          : Optional.empty();
    }
    return DomainName.toAscii(PercentEncoding.decode(text))
        .filter(domain -> !holdsForbidden(domain))
        .flatMap(
            domain ->
                IpAddress.endsInNumber(domain) ? IpAddress.parseV4(domain) : Optional.of(domain))
        .filter(domain -> !hasEmptyLabel(domain) && domain.length() <= MAX_HOST);
  }

  private static boolean holdsForbidden(String domain) {
    for (int i = 0; i < domain.length(); i++) {
      if (isForbiddenInDomain(domain.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isForbiddenInDomain(int c) {
    return c <= ' ' || c >= 0x7f || "#/:<>?@[\\]^|%".indexOf(c) >= 0;
  }

  /** A browser takes {@code a..b} for a name; no resolver does. */
  private static boolean hasEmptyLabel(String domain) {
    return domain.startsWith(".") || domain.contains("..");
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }
}
