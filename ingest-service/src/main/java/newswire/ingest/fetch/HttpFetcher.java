package newswire.ingest.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.support.address.AddressGuard;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP/1.1. Follows redirects itself, so that scheme, address, port and gate are
 * checked for each hop; everything happens within one deadline.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {

  private final FetchSettings settings;
  private final GuardedResolver resolver;
  private final CloseableHttpClient client;
  private final Exchange exchange;
  private final Deadlines deadlines = Deadlines.start();

  /**
   * A fetcher with connections of its own.
   *
   * @param guard judges every address that is connected to
   * @param clock tells how far away a Retry-After date is
   */
  public HttpFetcher(FetchSettings settings, AddressGuard guard, InstantSource clock) {
    this(settings, guard, clock, InetAddress::getAllByName);
  }

  HttpFetcher(FetchSettings settings, AddressGuard guard, InstantSource clock, NameLookup lookup) {
    this(settings, guard, clock, lookup, DefaultClientTlsStrategy.createDefault());
  }

  HttpFetcher(
      FetchSettings settings,
      AddressGuard guard,
      InstantSource clock,
      NameLookup lookup,
      TlsSocketStrategy tls) {
    this.settings = settings;
    this.resolver = new GuardedResolver(guard, lookup);
    this.client = Clients.client(settings, resolver, tls);
    this.exchange = new Exchange(client, settings, clock);
  }

  @Override
  public FetchResult fetch(FetchRequest request) {
    Refused unfit = unfit(request.url());
    if (unfit != null) {
      return unfit;
    }
    Optional<WebUrl> url = WebUrl.parse(request.url());
    if (url.isEmpty()) {
      return new Refused(OutcomeReason.URL_REFUSED, null, "the URL cannot be read");
    }
    return Watch.over(deadlines, settings.deadline(), () -> within(url.get(), request));
  }

  private FetchResult within(WebUrl url, FetchRequest request) {
    try {
      return follow(url, request);
    } catch (IOException e) {
      return Watch.current().expired() ? Failures.timeout(settings.deadline()) : Failures.of(e);
    }
  }

  private FetchResult follow(WebUrl first, FetchRequest request) throws IOException {
    List<HttpFacts.Hop> hops = new ArrayList<>();
    Set<String> asked = new HashSet<>();
    WebUrl url = first;
    while (true) {
      asked.add(url.toString());
      Answer answer;
      try {
        answer = exchange.ask(url, request, hops);
      } catch (AddressRefusedException e) {
        return hops.isEmpty() ? Failures.refused(e.verdict()) : refusedHop(hops, e.verdict().why());
      }
      switch (answer) {
        case Answer.Final(FetchResult result) -> {
          return result;
        }
        case Answer.Redirect redirect -> {
          switch (next(url, redirect, request.gate(), hops, asked)) {
            case Next.Hop(WebUrl target) -> url = target;
            case Next.End(FetchResult result) -> {
              return result;
            }
          }
        }
      }
    }
  }

  /** Where a redirect leads, or why it is not followed. */
  private sealed interface Next {
    record Hop(WebUrl target) implements Next {}

    record End(FetchResult result) implements Next {}
  }

  private Next next(
      WebUrl from,
      Answer.Redirect redirect,
      HopGate gate,
      List<HttpFacts.Hop> hops,
      Set<String> asked) {
    Refused unfit = unfitTarget(redirect);
    if (unfit != null) {
      return new Next.End(unfit);
    }
    Optional<WebUrl> resolved = from.resolve(redirect.location());
    if (resolved.isEmpty()) {
      return new Next.End(hopRefusal(redirect.status(), "it leads to what is no web address"));
    }
    WebUrl target = resolved.get();
    hops.add(new HttpFacts.Hop(redirect.status(), from.toString(), target.toString()));
    // A loop is cut at once: without cookies the same URL would answer the same again.
    if (hops.size() > settings.maxRedirects() || asked.contains(target.toString())) {
      return new Next.End(
          new Refused(
              OutcomeReason.REDIRECT_TOO_MANY,
              redirect.status(),
              hops.size() + " redirects, the last to " + shown(target.toString())));
    }
    Optional<OutcomeReason> closed = gate.refusal(target.toString());
    if (Watch.current().expired()) {
      return new Next.End(Failures.timeout(settings.deadline()));
    }
    return closed
        .<Next>map(reason -> new Next.End(gated(reason, redirect.status(), target)))
        .orElseGet(() -> new Next.Hop(target));
  }

  private static FetchResult gated(OutcomeReason reason, int status, WebUrl target) {
    String detail = "redirected to " + shown(target.toString());
    return switch (reason) {
      case ROBOTS_UNREACHABLE, THROTTLED, TIMEOUT, DNS, CONNECT, TLS, SERVER_ERROR ->
          new Unreachable(reason, status, detail);
      default -> new Refused(reason, status, detail);
    };
  }

  /** Why {@code url} is not even parsed; null when nothing speaks against it. */
  // A browser drops CR, LF and TAB from a URL; whoever sends them means to split a header.
  private static @Nullable Refused unfit(String url) {
    if (url.length() > FetchSettings.MAX_URL_LENGTH) {
      return new Refused(OutcomeReason.URL_REFUSED, null, "the URL is too long");
    }
    if (holdsControls(url.strip())) {
      return new Refused(OutcomeReason.URL_REFUSED, null, "the URL holds control characters");
    }
    return hasWebScheme(url)
        ? null
        : new Refused(OutcomeReason.SCHEME_REFUSED, null, "only http and https are fetched");
  }

  private static boolean holdsControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 0x20 || text.charAt(i) == 0x7f) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Refused unfitTarget(Answer.Redirect redirect) {
    String location = redirect.location().strip();
    if (location.length() > FetchSettings.MAX_URL_LENGTH) {
      return hopRefusal(redirect.status(), "its target is too long");
    }
    return null;
  }

  private static boolean hasWebScheme(String url) {
    String start = url.strip();
    return start.regionMatches(true, 0, "http:", 0, 5)
        || start.regionMatches(true, 0, "https:", 0, 6);
  }

  private static Refused refusedHop(List<HttpFacts.Hop> hops, String why) {
    return hopRefusal(hops.getLast().status(), why);
  }

  private static Refused hopRefusal(int status, String why) {
    return new Refused(OutcomeReason.REDIRECT_REFUSED, status, "a redirect was refused: " + why);
  }

  private static String shown(String url) {
    return url.length() > 200 ? url.substring(0, 200) + "…" : url;
  }

  /** Closes all connections; fetches under way end as unreachable. */
  @Override
  public void close() {
    deadlines.close();
    resolver.close();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
