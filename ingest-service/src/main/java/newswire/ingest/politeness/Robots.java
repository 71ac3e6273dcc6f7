package newswire.ingest.politeness;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.events.OutcomeReason;
import newswire.events.identity.Host;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchRequest.Expectation;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.fetch.HopGate;
import org.jspecify.annotations.Nullable;

/**
 * Judges URLs by the robots.txt of their host, which it fetches when needed and remembers.
 *
 * <p>Safe to share among threads. That a host is asked by one at a time is its caller's care (the
 * lease on the host); two that ask at once may both fetch.
 */
public final class Robots implements RobotsCheck {

  /** The product token that robots.txt files address. */
  public static final String PRODUCT_TOKEN = "newswire";

  // spec: RFC 9309 2.4: no cached version is used for more than 24 hours.
  private static final Duration FRESH = Duration.ofHours(24);

  // Old rules outlive a failure to read new ones for as long again, and no longer.
  private static final Duration STALE = Duration.ofDays(2);

  // The host that robots.txt was sent on to is being asked by somebody else of us.
  private static final Duration BUSY = Duration.ofSeconds(30);

  // A host that may not be asked may be elsewhere soon, and have rules there.
  private static final Duration UNASKED = Duration.ofMinutes(1);

  private static final int MAX_HOSTS = 50_000;

  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Map<Host, HostRules> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Host, HostRules> eldest) {
          return size() > MAX_HOSTS;
        }
      };

  /**
   * Rules that are fetched by {@code fetcher} and remembered in this process.
   *
   * @param clock tells how old they are
   */
  public Robots(Fetcher fetcher, InstantSource clock) {
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * What {@code url}'s host says of it. Blocks while robots.txt is fetched: once a day and host, or
   * when a failed attempt's pause is over.
   */
  @Override
  public RobotsVerdict check(WebUrl url) {
    return check(url, HopGate.OPEN);
  }

  @Override
  public RobotsVerdict check(WebUrl url, HopGate redirects) {
    return verdict(known(url, redirects), url, clock.instant());
  }

  private static RobotsVerdict verdict(HostRules known, WebUrl url, Instant now) {
    RobotsRules rules = known.rules();
    if (rules == null || !now.isBefore(known.readAt().plus(STALE))) {
      return new RobotsVerdict.Unreachable(known.pause(now));
    }
    if (!rules.allows(url)) {
      return new RobotsVerdict.Banned(RobotsVerdict.Banned.Reason.RULE);
    }
    Duration crawlDelay = rules.crawlDelay();
    return crawlDelay != null && crawlDelay.compareTo(Pace.MAX_CRAWL_DELAY) > 0
        ? new RobotsVerdict.Banned(RobotsVerdict.Banned.Reason.CRAWL_DELAY)
        : new RobotsVerdict.Allowed(crawlDelay);
  }

  /** What is known of {@code url} without asking anybody. */
  public RobotsStanding standing(WebUrl url) {
    HostRules known = remembered(Host.of(url));
    if (known == null) {
      return new RobotsStanding("unknown", null, null);
    }
    String state =
        switch (verdict(known, url, clock.instant())) {
          case RobotsVerdict.Allowed _ -> "allowed";
          case RobotsVerdict.Banned(var reason) ->
              reason == RobotsVerdict.Banned.Reason.RULE ? "banned" : "crawl-delay";
          case RobotsVerdict.Unreachable _ -> "unreachable";
        };
    return new RobotsStanding(
        state, known.rules() == null ? null : known.readAt(), known.askAgainAt());
  }

  @Override
  public boolean wouldFetch(WebUrl url) {
    HostRules known = remembered(Host.of(url));
    return known == null || known.isDue(clock.instant());
  }

  /**
   * The sitemaps that the robots.txt of {@code url}'s host names, absolute; empty if none, or if it
   * was not read yet. Asks nobody.
   */
  public List<String> sitemaps(WebUrl url) {
    HostRules known = remembered(Host.of(url));
    RobotsRules rules = known == null ? null : known.rules();
    return rules == null
        ? List.of()
        : rules.sitemaps().stream()
            .flatMap(map -> url.resolve(map).stream())
            .map(WebUrl::toString)
            .toList();
  }

  private HostRules known(WebUrl url, HopGate redirects) {
    Host host = Host.of(url);
    HostRules known = remembered(host);
    if (known != null && !known.isDue(clock.instant())) {
      return known;
    }
    HostRules read = read(url, known, redirects);
    synchronized (remembered) {
      remembered.put(host, read);
    }
    return read;
  }

  private @Nullable HostRules remembered(Host host) {
    synchronized (remembered) {
      return remembered.get(host);
    }
  }

  private HostRules read(WebUrl url, @Nullable HostRules old, HopGate redirects) {
    WebUrl robots = new WebUrl(url.scheme(), url.host(), url.port(), "/robots.txt", null);
    FetchResult result =
        fetcher.fetch(
            FetchRequest.of(robots.toString())
                .withExpectation(Expectation.ROBOTS)
                .withGate(redirects));
    Instant now = clock.instant();
    return switch (result) {
      case FetchResult.Fetched(_, byte[] body) ->
          HostRules.of(RobotsRules.read(robots, body, PRODUCT_TOKEN), now, now.plus(FRESH));
      case FetchResult.Gone _ -> HostRules.of(RobotsRules.allowAll(), now, now.plus(FRESH));
      case FetchResult.Refused refused ->
          switch (refused.reason()) {
            // Nor will the page be asked: its own fetch says why, and that it is not to be
            // repeated.
            case ADDRESS_REFUSED, PORT_REFUSED ->
                HostRules.of(RobotsRules.allowAll(), now, now.plus(UNASKED));
            default ->
                isUnavailable(refused)
                    ? HostRules.of(RobotsRules.allowAll(), now, now.plus(FRESH))
                    : HostRules.failed(old, now, null);
          };
      // spec: RFC 9309 2.3.1.4: server and network errors mean complete disallow, for now.
      case FetchResult.Unreachable missed ->
          HostRules.failed(old, now, missed.reason() == OutcomeReason.THROTTLED ? BUSY : null);
      // 429 is a 4xx by number, but it does not say that there are no rules: the visit is deferred.
      case FetchResult.Throttled(Duration retryAfter, _) -> HostRules.failed(old, now, retryAfter);
      case FetchResult.NotModified _ -> HostRules.failed(old, now, null);
    };
  }

  /** Whether the host has no rules to read, so that nothing is forbidden. */
  private static boolean isUnavailable(FetchResult.Refused refused) {
    return switch (refused.reason()) {
      // spec: RFC 9309 2.3.1.3: any 4xx.
      case NOT_FOUND, FORBIDDEN, PAYMENT_REQUIRED, CLIENT_ERROR -> true;
      // spec: RFC 9309 2.3.1.2: more than five redirects may be taken for unavailable.
      case REDIRECT_TOO_MANY -> true;
      // A picture or a PDF holds no rules.
      case TYPE_UNSUPPORTED -> true;
      // A redirect to where we may not look, an unknown coding: there may be rules behind it.
      default -> false;
    };
  }
}
