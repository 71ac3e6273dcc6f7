package newswire.ingest;

import java.util.Optional;
import newswire.events.OutcomeKind;
import newswire.ingest.feed.FeedOrigin;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.feed.FeedReading;
import newswire.ingest.fetch.BytesInFlight;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Found;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.Visit;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.publish.Exit;
import newswire.ingest.publish.ExitPublisher;

/**
 * Works a leased host: visits what is due on it, one URL after the other at the host's pace, and
 * lets go of each visit by exactly one exit.
 *
 * <p>Does not lease, wait or publish itself: {@code Workers} hands hosts in, {@link Frontier}
 * remembers, {@link ExitPublisher} takes the exits out. What is remembered is durable in this
 * order: the visit is open; the feed's items are tasks; the exit is acknowledged; the visit is
 * closed and the validators are kept. A crash between any two of them loses nothing and repeats at
 * most a fetch.
 */
final class IngestPipeline {

  /** Visits that may be opened without one being acknowledged; the next ends as crashed. */
  static final int MOST_ATTEMPTS = 3;

  private final Frontier frontier;
  private final PoliteFetch web;
  private final FeedReader feeds;
  private final Endings endings;
  private final ExitPublisher exits;
  private final IngestCounters counters;
  private final BytesInFlight bytes;

  IngestPipeline(
      Frontier frontier,
      PoliteFetch web,
      FeedReader feeds,
      Endings endings,
      ExitPublisher exits,
      IngestCounters counters,
      BytesInFlight bytes) {
    this.frontier = frontier;
    this.web = web;
    this.feeds = feeds;
    this.endings = endings;
    this.exits = exits;
    this.counters = counters;
    this.bytes = bytes;
  }

  void work(HostLease lease) throws InterruptedException {
    for (Task task : frontier.dueTasks(lease)) {
      if (!frontier.awaitTurn(lease) || !web.readsRules(lease, task.url())) {
        break; // the host wants to be left alone, or is no longer ours
      }
      visit(lease, task);
    }
    frontier.giveBack(lease);
  }

  private void visit(HostLease lease, Task task) throws InterruptedException {
    if (task.open()) {
      exits.publish(agreed(endings.abandoned(task)));
      counters.abandoned();
    }
    Optional<Visit> opened = frontier.open(lease, task);
    if (opened.isPresent()) {
      end(lease, opened.get());
    }
  }

  private void end(HostLease lease, Visit visit) throws InterruptedException {
    counters.opened();
    Ending ending;
    try (BytesInFlight.Room room = bytes.await()) {
      ending = endingOf(lease, visit, room);
      frontier.discovery().move(visit.task(), ending.closing());
      exits.publish(agreed(ending.exit()));
    } catch (Throwable e) {
      counters.interrupted();
      throw e;
    }
    counters.left(ending.exit());
    if (!frontier.close(lease, visit, ending.exit().name(), ending.closing())) {
      counters.fenced();
    }
  }

  private Ending endingOf(HostLease lease, Visit visit, BytesInFlight.Room room) {
    if (visit.attempt() > MOST_ATTEMPTS) {
      return endings.crashed(visit, frontier.now());
    }
    FetchResult result = web.ask(lease, visit);
    room.shrinkTo(result instanceof FetchResult.Fetched fetched ? fetched.body().length : 0);
    return switch (result) {
      case FetchResult.Fetched fetched -> fetched(visit, fetched);
      case FetchResult.NotModified same -> endings.notModified(visit, same, frontier.now());
      case FetchResult.Throttled busy ->
          endings.missed(visit, busy.reason(), busy.retryAfter(), frontier.now());
      case FetchResult.Gone _ -> endings.gone(visit, frontier.now());
      case FetchResult.Refused refused -> endings.refused(visit, refused.reason(), frontier.now());
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
    Discovery items = frontier.discovery();
    return switch (feeds.read(fetched.body(), FeedOrigin.of(fetched.facts()))) {
      // Invariant 8: durable before the validators, which close() keeps, could hide them.
      case FeedReading.Feed feed -> {
        Found found = items.items(visit.id(), feed.items(visit.url()));
        yield endings.read(visit, fetched, feed, found, frontier.now());
      }
      case FeedReading.SitemapIndex index -> {
        Found found = items.sitemaps(index.worthWatching());
        yield endings.read(visit, fetched, index, found, frontier.now());
      }
      case FeedReading.NotAFeed _ when visit.task().kind() == TaskKind.UNTOLD ->
          endings.page(visit, fetched, frontier.now());
      case FeedReading.NotAFeed(boolean html) -> endings.noFeed(visit, html, frontier.now());
      case FeedReading.Unreadable _ -> endings.noFeed(visit, false, frontier.now());
    };
  }

  /** Invariant 3: whoever else ends this visit as missed, says what was said first. */
  private Exit agreed(Exit exit) {
    return exit instanceof Exit.Ended(var outcome, var events)
            && outcome.kind() == OutcomeKind.MISSED
        ? new Exit.Ended(frontier.agreedMiss(outcome), events)
        : exit;
  }
}
