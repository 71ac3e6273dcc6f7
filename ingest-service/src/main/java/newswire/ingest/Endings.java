package newswire.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageFetched;
import newswire.ingest.feed.FeedReading;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.frontier.Closing;
import newswire.ingest.frontier.Copy;
import newswire.ingest.frontier.Found;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.frontier.Visit;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.Next;
import newswire.ingest.schedule.PollHistory;
import newswire.ingest.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** What each end of a visit publishes and leaves behind. Pure: one method an end. */
final class Endings {

  private static final Set<OutcomeReason> OF_THE_HOST =
      EnumSet.of(
          OutcomeReason.DNS,
          OutcomeReason.CONNECT,
          OutcomeReason.TLS,
          OutcomeReason.TIMEOUT,
          OutcomeReason.SERVER_ERROR);

  private final Schedule schedule;
  private final FeedEndings feeds;
  private final MissEndings misses;

  Endings(Schedule schedule) {
    this.schedule = schedule;
    this.feeds = new FeedEndings(schedule);
    this.misses = new MissEndings(schedule);
  }

  /** Whether a miss says more of the host than of the page. */
  static boolean speaksOfTheHost(OutcomeReason reason) {
    return OF_THE_HOST.contains(reason);
  }

  /** The end of a visit that somebody left open. */
  Exit abandoned(Task task) {
    return new Exit.Ended(
        new Outcome(
            task.id(),
            task.url(),
            task.visit(),
            OutcomeKind.MISSED,
            OutcomeReason.ABANDONED,
            null,
            null,
            null,
            // The visit's own number, and not now: whoever publishes it again, publishes the same.
            Instant.ofEpochMilli(task.visit())));
  }

  Ending page(Visit visit, FetchResult.Fetched fetched, Instant now) {
    HttpFacts facts = fetched.facts();
    PageFetched page =
        new PageFetched(
            visit.id(),
            visit.url(),
            facts.finalUrl(),
            visit.number(),
            now,
            facts.status(),
            facts.contentType(),
            visit.task().items(),
            fetched.body());
    Copy copy = Copy.of(facts.validators(), hash(fetched.body()));
    return new Ending(new Exit.Page(page), had(visit, "page", copy, now));
  }

  /** A feed, a sitemap or an index of some was read, and what it lists is durable. */
  Ending read(
      Visit visit, FetchResult.Fetched fetched, FeedReading read, Found found, Instant now) {
    return feeds.read(visit, fetched, read, found, hash(fetched.body()), now);
  }

  Ending notModified(Visit visit, FetchResult.NotModified same, Instant now) {
    return unchanged(visit, OutcomeReason.NOT_MODIFIED, same.facts(), now);
  }

  boolean sameBody(Visit visit, FetchResult.Fetched fetched) {
    return hash(fetched.body()).equals(visit.task().copy().hash());
  }

  Ending sameBody(Visit visit, FetchResult.Fetched fetched, Instant now) {
    return unchanged(visit, OutcomeReason.SAME_BODY, fetched.facts(), now);
  }

  private Ending unchanged(Visit visit, OutcomeReason reason, HttpFacts facts, Instant now) {
    Task task = visit.task();
    if (task.isFeed()) {
      return feeds.unchanged(visit, reason, facts, now);
    }
    return new Ending(
        FeedEndings.ended(visit, OutcomeKind.UNCHANGED, reason, List.of(), now),
        had(visit, reason.wireName(), task.copy().confirmed(facts.validators()), now));
  }

  /** The URL may be what crashes us. */
  Ending crashed(Visit visit, Instant now) {
    return misses.crashed(visit, now);
  }

  /** 410. */
  Ending gone(Visit visit, Instant now) {
    return misses.gone(visit, now);
  }

  /** A feed's address gives what is no feed. */
  Ending noFeed(Visit visit, boolean html, Instant now) {
    return misses.noFeed(visit, html, now);
  }

  /** Not to be had, for a reason that will not pass soon. */
  Ending refused(Visit visit, OutcomeReason reason, Instant now) {
    return misses.refused(visit, reason, now);
  }

  /** A miss that may pass; after many in a row it counts as final. */
  Ending missed(Visit visit, OutcomeReason reason, @Nullable Duration retryAfter, Instant now) {
    return misses.missed(visit, reason, retryAfter, now);
  }

  /** Of a page that was had, changed or not. */
  private Closing had(Visit visit, String end, Copy copy, Instant now) {
    Task task = visit.task();
    PollHistory polls = task.polls();
    Instant due;
    if (task.watched()) {
      Next next = schedule.afterWatchedPage(polls, now);
      polls = next.history();
      due = next.due();
    } else {
      due = schedule.afterPage(task.doneVisits() + 1, now);
    }
    FeedMemory memory = MissEndings.remembering(task, end, due, now);
    return new Closing(TaskKind.PAGE, TaskState.DONE, due, true, 0, copy, polls, memory);
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
