package newswire.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import newswire.events.OutcomeReason;
import newswire.events.identity.Host;
import newswire.events.identity.WebUrl;
import newswire.ingest.discover.Look;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.politeness.Robots;

/** Looks at the web under the very leases that visits need: pace and robots hold for both. */
final class LeasedLook implements Look {

  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final FetchResult BUSY =
      new FetchResult.Unreachable(
          OutcomeReason.THROTTLED, null, "its host is being visited or wants to be left alone");

  private final Frontier frontier;
  private final PoliteFetch web;
  private final Robots robots;

  LeasedLook(Frontier frontier, PoliteFetch web, Robots robots) {
    this.frontier = frontier;
    this.web = web;
    this.robots = robots;
  }

  @Override
  public FetchResult ask(String url) throws InterruptedException {
    Optional<WebUrl> parsed = WebUrl.parse(url);
    if (parsed.isEmpty()) {
      return new FetchResult.Refused(OutcomeReason.URL_REFUSED, null, "it is no web address");
    }
    Optional<HostLease> lease = lease(Host.of(parsed.get()).value());
    if (lease.isEmpty()) {
      return BUSY;
    }
    try {
      return frontier.awaitTurn(lease.get()) && web.readsRules(lease.get(), url)
          ? web.ask(
              lease.get(),
              FetchRequest.of(url).withExpectation(FetchRequest.Expectation.FEED_OR_SITEMAP))
          : BUSY;
    } finally {
      frontier.keepPaceAndGiveBack(lease.get());
    }
  }

  private Optional<HostLease> lease(String host) throws InterruptedException {
    long start = frontier.clock().nanos();
    while (frontier.clock().nanos() - start < PATIENCE.toNanos()) {
      Optional<HostLease> lease = frontier.lease(host);
      if (lease.isPresent()) {
        return lease;
      }
      frontier.clock().sleep(PAUSE);
    }
    return Optional.empty();
  }

  @Override
  public List<String> sitemaps(String url) {
    return WebUrl.parse(url).map(robots::sitemaps).orElse(List.of());
  }
}
