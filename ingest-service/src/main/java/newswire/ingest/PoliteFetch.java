package newswire.ingest;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.HopLeases;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.Visit;
import newswire.ingest.politeness.RobotsVerdict;

/**
 * Asks for a visit's URL as its host wants to be asked, and tells the lease what that means for its
 * pace.
 */
final class PoliteFetch {

  private final Frontier frontier;
  private final Function<WebUrl, RobotsVerdict> robots;
  private final Fetcher fetcher;

  PoliteFetch(Frontier frontier, Function<WebUrl, RobotsVerdict> robots, Fetcher fetcher) {
    this.frontier = frontier;
    this.robots = robots;
    this.fetcher = fetcher;
  }

  FetchResult ask(HostLease lease, Visit visit) {
    return ask(
        lease,
        FetchRequest.of(visit.url())
            .withValidators(visit.task().validators())
            .withExpectation(
                visit.task().kind() == TaskKind.PAGE
                    ? FetchRequest.Expectation.PAGE_OR_FEED
                    : FetchRequest.Expectation.FEED_OR_SITEMAP));
  }

  /** Asks what no visit is for; {@code lease} holds the URL's host. */
  FetchResult ask(HostLease lease, FetchRequest request) {
    WebUrl url = WebUrl.parse(request.url()).orElseThrow();
    return switch (robots.apply(url)) {
      case RobotsVerdict.Allowed allowed -> fetch(lease, request, allowed);
      case RobotsVerdict.Banned(var reason) ->
          new FetchResult.Refused(OutcomeReason.ROBOTS, null, "robots.txt: " + reason);
      case RobotsVerdict.Unreachable(var wait) -> {
        lease.closedFor(wait, frontier.now());
        yield new FetchResult.Unreachable(
            OutcomeReason.ROBOTS_UNREACHABLE, null, "robots.txt cannot be read");
      }
    };
  }

  private FetchResult fetch(HostLease lease, FetchRequest request, RobotsVerdict.Allowed allowed) {
    FetchResult result;
    try (HopLeases hops = new HopLeases(frontier, lease, robots)) {
      result = fetcher.fetch(request.withGate(hops));
    }
    double jitter = ThreadLocalRandom.current().nextDouble();
    switch (result) {
      case FetchResult.Throttled busy -> lease.throttled(busy.retryAfter(), jitter, frontier.now());
      case FetchResult.Unreachable missed when Endings.speaksOfTheHost(missed.reason()) ->
          lease.failed(jitter, frontier.now());
      case FetchResult.Fetched _,
          FetchResult.NotModified _,
          FetchResult.Gone _,
          FetchResult.Refused _,
          FetchResult.Unreachable _ ->
          lease.answered(allowed.crawlDelay(), frontier.now());
    }
    return result;
  }
}
