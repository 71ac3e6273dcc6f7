package newswire.support.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before every call that changes something: it must name this service in {@code Host} (a
 * page that rebinds its name cannot), carry JSON (a plain web form cannot), and, when the service
 * listens on more than the loopback, carry the token.
 */
public final class RequestGuard extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String BEARER = "Bearer ";

  private final @Nullable String token;
  private final Set<String> hosts;
  private final boolean loopback;

  /**
   * A guard for a service.
   *
   * @param address what the service listens on; null: on all addresses
   */
  public RequestGuard(ApiProperties properties, @Nullable InetAddress address) {
    this.token =
        properties.token() == null || properties.token().isBlank() ? null : properties.token();
    this.loopback = address != null && address.isLoopbackAddress();
    this.hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1"));
    if (address != null && !address.isAnyLocalAddress()) {
      hosts.add(address.getHostAddress());
    }
    properties.hosts().forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (READING.contains(request.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    if (!hosts.contains(host(request))) {
      Problems.send(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Calls that change something must name this service in Host; newswire.api.hosts adds names.");
    } else if (!loopback && token == null) {
      Problems.send(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "This service listens on more than the loopback, so newswire.api.token has to be set before it takes changes.");
    } else if (!loopback && !carriesToken(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      Problems.send(
          response,
          HttpServletResponse.SC_UNAUTHORIZED,
          "Calls that change something need the header Authorization: Bearer <newswire.api.token>.");
    } else if (!isJson(request.getContentType())) {
      Problems.send(
          response,
          HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
          "Calls that change something take JSON only: send Content-Type: application/json.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String host(HttpServletRequest request) {
    String name = request.getServerName().toLowerCase(Locale.ROOT);
    String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return bare.startsWith("[") && bare.endsWith("]") ? bare.substring(1, bare.length() - 1) : bare;
  }

  private boolean carriesToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return token != null
        && header != null
        && header.startsWith(BEARER)
        && MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.parseMediaType(contentType);
      return type.isCompatibleWith(MediaType.APPLICATION_JSON) && type.isConcrete();
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
