package newswire.ingest;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.feed.FeedReading;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.HopLeases;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.Visit;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.RobotsVerdict;
import newswire.ingest.publish.ExitPublisher;

/**
 * Works a leased host: visits what is due on it, one URL after the other at the host's pace, and
 * lets go of each visit by exactly one exit.
 *
 * <p>Does not lease, wait or publish itself: {@code Workers} hands hosts in, {@link Frontier}
 * remembers, {@link ExitPublisher} takes the exits out. What is remembered is durable in this order:
 * the visit is open; the feed's items are tasks; the exit is acknowledged; the visit is closed and
 * the validators are kept. A crash between any two of them loses nothing and repeats at most a
 * fetch.
 */
final class IngestPipeline {

  /** Visits that may be opened without one being acknowledged; the next ends as crashed. */
  static final int MOST_ATTEMPTS = 3;

  private final Frontier frontier;
  private final Function<WebUrl, RobotsVerdict> robots;
  private final Fetcher fetcher;
  private final FeedReader feeds;
  private final Endings endings;
  private final ExitPublisher exits;
  private final IngestCounters counters;

  IngestPipeline(
      Frontier frontier,
      Function<WebUrl, RobotsVerdict> robots,
      Fetcher fetcher,
      FeedReader feeds,
      Endings endings,
      ExitPublisher exits,
      IngestCounters counters) {
    this.frontier = frontier;
    this.robots = robots;
    this.fetcher = fetcher;
    this.feeds = feeds;
    this.endings = endings;
    this.exits = exits;
    this.counters = counters;
  }

  void work(HostLease lease) throws InterruptedException {
    for (Task task : frontier.dueTasks(lease)) {
      if (!frontier.awaitTurn(lease)) {
        break;
      }
      visit(lease, task);
    }
    frontier.giveBack(lease);
  }

  private void visit(HostLease lease, Task task) throws InterruptedException {
    if (task.open()) {
      exits.publish(endings.abandoned(task, frontier.now()));
      counters.abandoned();
    }
    Optional<Visit> opened = frontier.open(lease, task);
    if (opened.isEmpty()) {
      return; // the host or the task is in other hands
    }
    Visit visit = opened.get();
    counters.opened();
    Ending ending = null;
    try {
      ending = visit.attempt() > MOST_ATTEMPTS ? crashed(visit) : look(lease, visit);
      exits.publish(ending.exit());
    } catch (Throwable e) {
      counters.interrupted();
      throw e;
    }
    counters.left(ending.exit());
    if (!frontier.close(lease, visit, ending.exit().name(), ending.closing())) {
      counters.fenced();
    }
  }

  private Ending crashed(Visit visit) {
    return endings.crashed(visit, frontier.now());
  }

  private Ending look(HostLease lease, Visit visit) {
    WebUrl url = WebUrl.parse(visit.url()).orElseThrow();
    return switch (robots.apply(url)) {
      case RobotsVerdict.Allowed allowed -> fetch(lease, visit, allowed);
      case RobotsVerdict.Banned _ -> endings.refused(visit, OutcomeReason.ROBOTS, frontier.now());
      case RobotsVerdict.Unreachable(var wait) -> {
        lease.closedFor(wait, frontier.now());
        yield endings.missed(visit, OutcomeReason.ROBOTS_UNREACHABLE, wait, frontier.now());
      }
    };
  }

  private Ending fetch(HostLease lease, Visit visit, RobotsVerdict.Allowed allowed) {
    FetchResult result;
    try (HopLeases hops = new HopLeases(frontier, lease, robots)) {
      result =
          fetcher.fetch(
              FetchRequest.of(visit.url())
                  .withValidators(visit.task().validators())
                  .withGate(hops));
    }
    tellPace(lease, allowed, result);
    return switch (result) {
      case FetchResult.Fetched fetched -> fetched(visit, fetched);
      case FetchResult.NotModified same -> endings.notModified(visit, same, frontier.now());
      case FetchResult.Throttled busy ->
          endings.missed(visit, busy.reason(), busy.retryAfter(), frontier.now());
      case FetchResult.Gone _ -> endings.gone(visit, frontier.now());
      case FetchResult.Refused refused ->
          endings.refused(visit, refused.reason(), frontier.now());
      case FetchResult.Unreachable missed ->
          endings.missed(visit, missed.reason(), null, frontier.now());
    };
  }

  private Ending fetched(Visit visit, FetchResult.Fetched fetched) {
    if (endings.sameBody(visit, fetched)) {
      return endings.sameBody(visit, fetched, frontier.now());
    }
    if (visit.task().kind() == TaskKind.PAGE) {
      return endings.page(visit, fetched, frontier.now());
    }
    var facts = fetched.facts();
    return switch (feeds.read(fetched.body(), facts.contentType(), facts.finalUrl())) {
      case FeedReading.Feed feed -> {
        // Invariant 8: durable before the validators, which close() keeps, could hide them.
        var found = frontier.discovery().items(visit.id(), feed.items(visit.url()));
        yield endings.read(visit, fetched, found, frontier.now());
      }
      case FeedReading.NotAFeed _ when visit.task().kind() == TaskKind.UNTOLD ->
          endings.page(visit, fetched, frontier.now());
      case FeedReading.NotAFeed _, FeedReading.Unreadable _ ->
          endings.refused(visit, OutcomeReason.FEED_INVALID, frontier.now());
    };
  }

  private void tellPace(HostLease lease, RobotsVerdict.Allowed allowed, FetchResult result) {
    double jitter = ThreadLocalRandom.current().nextDouble();
    switch (result) {
      case FetchResult.Throttled busy ->
          lease.throttled(busy.retryAfter(), jitter, frontier.now());
      case FetchResult.Unreachable missed when endings.speaksOfTheHost(missed.reason()) ->
          lease.failed(jitter, frontier.now());
      case FetchResult.Fetched _,
          FetchResult.NotModified _,
          FetchResult.Gone _,
          FetchResult.Refused _,
          FetchResult.Unreachable _ ->
          lease.answered(allowed.crawlDelay(), frontier.now());
    }
  }
}
