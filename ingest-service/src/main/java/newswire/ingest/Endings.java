package newswire.ingest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import newswire.events.FeedItem;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.events.PageFetched;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Validators;
import newswire.ingest.frontier.Closing;
import newswire.ingest.frontier.Found;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.frontier.Visit;
import newswire.ingest.publish.Exit;
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

  /** Refused on the way, by a host that may be free the next time. */
  private static final Set<OutcomeReason> MAY_PASS =
      EnumSet.of(OutcomeReason.THROTTLED, OutcomeReason.ROBOTS_UNREACHABLE);

  private final Schedule schedule;

  Endings(Schedule schedule) {
    this.schedule = schedule;
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

  Ending crashed(Visit visit, Instant now) {
    // Never announced: the page may be what crashes us.
    return new Ending(
        ended(visit, OutcomeKind.MISSED, OutcomeReason.CRASHED, now), givenUp(visit, now));
  }

  Ending page(Visit visit, FetchResult.Fetched fetched, Instant now) {
    var facts = fetched.facts();
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
    return new Ending(
        new Exit.Page(page),
        had(visit, TaskKind.PAGE, facts.validators(), hash(fetched.body()), now));
  }

  /** A feed or sitemap was read, and what it lists is durable. */
  Ending read(Visit visit, FetchResult.Fetched fetched, boolean sitemap, Found found, Instant now) {
    TaskKind kind = sitemap ? TaskKind.SITEMAP : TaskKind.FEED;
    Next next = schedule.afterRead(visit.task().polls(), found.items(), found.fresh(), now);
    Closing closing =
        new Closing(
            kind,
            TaskState.DONE,
            next.due(),
            true,
            0,
            fetched.facts().validators(),
            hash(fetched.body()),
            next.history());
    return new Ending(ended(visit, OutcomeKind.READ, null, now), closing);
  }

  Ending notModified(Visit visit, FetchResult.NotModified same, Instant now) {
    return new Ending(
        ended(visit, OutcomeKind.UNCHANGED, OutcomeReason.NOT_MODIFIED, now),
        unchanged(visit, same.validators(), now));
  }

  boolean sameBody(Visit visit, FetchResult.Fetched fetched) {
    return hash(fetched.body()).equals(visit.task().bodyHash());
  }

  Ending sameBody(Visit visit, FetchResult.Fetched fetched, Instant now) {
    return new Ending(
        ended(visit, OutcomeKind.UNCHANGED, OutcomeReason.SAME_BODY, now),
        unchanged(visit, fetched.facts().validators(), now));
  }

  /** 410: a feed is retired, a page is not asked again. */
  Ending gone(Visit visit, Instant now) {
    Closing closing =
        new Closing(
            visit.task().kind(),
            TaskState.RETIRED,
            null,
            true,
            visit.task().misses() + 1,
            Validators.NONE,
            null,
            visit.task().polls());
    return new Ending(announcedOrMissed(visit, OutcomeReason.GONE, now), closing);
  }

  /** Not to be had, for a reason that will not pass soon. */
  Ending refused(Visit visit, OutcomeReason reason, Instant now) {
    if (MAY_PASS.contains(reason)) {
      return missed(visit, reason, null, now);
    }
    return new Ending(announcedOrMissed(visit, reason, now), givenUp(visit, now));
  }

  /** A miss that may pass; after many in a row it counts as final. */
  Ending missed(Visit visit, OutcomeReason reason, @Nullable Duration retryAfter, Instant now) {
    int inARow = visit.task().misses() + 1;
    if (schedule.givesUpAfter(inARow)) {
      return refusedAtLast(visit, reason, retryAfter, inARow, now);
    }
    return new Ending(
        ended(visit, OutcomeKind.MISSED, reason, now), again(visit, inARow, retryAfter, now));
  }

  private Ending refusedAtLast(
      Visit visit, OutcomeReason reason, @Nullable Duration retryAfter, int inARow, Instant now) {
    Exit exit = announcedOrMissed(visit, reason, now);
    Instant refusal = schedule.afterRefusal(inARow, now);
    // A source never dies of errors alone: only bounded rounds make it wait.
    boolean again = isSource(visit.task()) && refusal != null;
    return new Ending(exit, again ? again(visit, inARow, retryAfter, now) : givenUp(visit, now));
  }

  private Closing again(Visit visit, int inARow, @Nullable Duration retryAfter, Instant now) {
    Task task = visit.task();
    return new Closing(
        task.kind(),
        TaskState.DUE,
        schedule.afterTransientMiss(inARow, retryAfter, now),
        false,
        inARow,
        task.validators(),
        task.bodyHash(),
        task.polls());
  }

  private Closing givenUp(Visit visit, Instant now) {
    Task task = visit.task();
    int inARow = task.misses() + 1;
    Instant due =
        isSource(task)
            ? schedule.afterRefusal(inARow, now)
            : schedule.afterPage(task.doneVisits() + 1, now);
    // What was published last is not what is there now: the next copy is news, even an equal one.
    return new Closing(
        task.kind(), TaskState.DONE, due, true, inARow, Validators.NONE, null, task.polls());
  }

  private Closing unchanged(Visit visit, Validators validators, Instant now) {
    return had(visit, visit.task().kind(), validators, visit.task().bodyHash(), now);
  }

  private Closing had(
      Visit visit, TaskKind kind, Validators validators, @Nullable String hash, Instant now) {
    Task task = visit.task();
    PollHistory polls = task.polls();
    Instant due;
    if (kind != TaskKind.PAGE) {
      Next next = schedule.afterUnchanged(polls, now);
      polls = next.history();
      due = next.due();
    } else if (task.watched()) {
      Next next = schedule.afterWatchedPage(polls, now);
      polls = next.history();
      due = next.due();
    } else {
      due = schedule.afterPage(task.doneVisits() + 1, now);
    }
    return new Closing(kind, TaskState.DONE, due, true, 0, validators, hash, polls);
  }

  private Exit announcedOrMissed(Visit visit, OutcomeReason reason, Instant now) {
    List<FeedItem> items = visit.task().items();
    if (items.isEmpty() || visit.task().kind() != TaskKind.PAGE) {
      return ended(visit, OutcomeKind.MISSED, reason, now);
    }
    return new Exit.Announced(
        new PageAnnounced(visit.id(), visit.url(), visit.number(), now, reason, items));
  }

  private static Exit ended(
      Visit visit, OutcomeKind kind, @Nullable OutcomeReason reason, Instant now) {
    return new Exit.Ended(
        new Outcome(visit.id(), visit.url(), visit.number(), kind, reason, null, null, null, now));
  }

  private static boolean isSource(Task task) {
    return task.watched() || task.kind() != TaskKind.PAGE;
  }

  private static String hash(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
