package newswire.ingest;

import java.util.concurrent.ThreadLocalRandom;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.HopLeases;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Visit;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.RobotsCheck;
import newswire.ingest.politeness.RobotsVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for a visit's URL as its host wants to be asked, and tells the lease what that means for its
 * pace.
 */
final class PoliteFetch {

  private static final Logger log = LoggerFactory.getLogger(PoliteFetch.class);

  private final Frontier frontier;
  private final RobotsCheck robots;
  private final Fetcher fetcher;
  private final IngestCounters counters;

  PoliteFetch(Frontier frontier, RobotsCheck robots, Fetcher fetcher, IngestCounters counters) {
    this.frontier = frontier;
    this.robots = robots;
    this.fetcher = fetcher;
    this.counters = counters;
  }

  /**
   * Reads the host's robots.txt if that is due, and waits for the host's pace after it.
   *
   * @return false when the host had better be given back
   */
  boolean readsRules(HostLease lease, String address) throws InterruptedException {
    WebUrl url = WebUrl.parse(address).orElseThrow();
    if (!robots.wouldFetch(url)) {
      return true;
    }
    try (HopLeases hops = new HopLeases(frontier, lease, null, robots)) {
      hops.readRules(url);
    }
    return frontier.awaitTurn(lease);
  }

  FetchResult ask(HostLease lease, Visit visit) {
    FetchResult result =
        ask(
            lease,
            FetchRequest.of(visit.url())
                .withValidators(visit.task().validators())
                .withExpectation(
                    visit.task().isFeed()
                        ? FetchRequest.Expectation.FEED_OR_SITEMAP
                        : FetchRequest.Expectation.PAGE_OR_FEED));
    return believed(lease, visit, result);
  }

  /** Asks what no visit is for; {@code lease} holds the URL's host. */
  FetchResult ask(HostLease lease, FetchRequest request) {
    WebUrl url = WebUrl.parse(request.url()).orElseThrow();
    return switch (robots.check(url)) {
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
    try (HopLeases hops = new HopLeases(frontier, lease, allowed.crawlDelay(), robots)) {
      FetchResult result = fetcher.fetch(request.withGate(hops));
      double jitter = ThreadLocalRandom.current().nextDouble();
      HostLease asked = hops.askedLast();
      switch (result) {
        case FetchResult.Throttled busy -> {
          asked.throttled(busy.retryAfter(), jitter, frontier.now());
          frontier.remember(asked); // before a kill can make us forget what it asked for
        }
        case FetchResult.Unreachable missed when Endings.speaksOfTheHost(missed.reason()) ->
            asked.failed(jitter, frontier.now());
        case FetchResult.Fetched _,
            FetchResult.NotModified _,
            FetchResult.Gone _,
            FetchResult.Refused _,
            FetchResult.Unreachable _ ->
            hops.answered(asked);
      }
      return result;
    }
  }

  /** Of a host whose pages vanish by the dozen, it is the host that is broken. */
  private FetchResult believed(HostLease lease, Visit visit, FetchResult result) {
    boolean gone =
        result instanceof FetchResult.Gone
            || (result instanceof FetchResult.Refused refused
                && refused.reason() == OutcomeReason.NOT_FOUND);
    boolean vanished = gone && visit.task().copy().had() && !visit.task().isFeed();
    if (lease.believes(vanished, frontier.now())) {
      return result;
    }
    counters.suspended();
    log.warn("More than a fifth of {} is gone within an hour: it is left alone.", lease.host());
    return new FetchResult.Unreachable(
        OutcomeReason.BAD_RESPONSE, null, "too much of the host is gone to be believed");
  }
}
