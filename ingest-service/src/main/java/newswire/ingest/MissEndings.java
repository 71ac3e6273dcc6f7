package newswire.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newswire.events.FeedItem;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.ingest.frontier.Closing;
import newswire.ingest.frontier.Copy;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.frontier.Visit;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.schedule.PastPoll;
import newswire.ingest.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** What the visits that had nothing publish and leave behind. Pure: one method an end. */
final class MissEndings {

  /** Refused on the way, by a host that may be free the next time. */
  private static final Set<OutcomeReason> MAY_PASS =
      EnumSet.of(OutcomeReason.THROTTLED, OutcomeReason.ROBOTS_UNREACHABLE);

  private final Schedule schedule;

  MissEndings(Schedule schedule) {
    this.schedule = schedule;
  }

  Ending crashed(Visit visit, Instant now) {
    // Never announced: the page may be what crashes us.
    OutcomeReason reason = OutcomeReason.CRASHED;
    return new Ending(missed(visit, reason, now), givenUp(visit, reason, false, now));
  }

  /** 410: a feed is retired; a page is not asked again, and what it gave is withdrawn. */
  Ending gone(Visit visit, Instant now) {
    return new Ending(
        announcedOrMissed(visit, OutcomeReason.GONE, false, now),
        retired(visit, OutcomeReason.GONE, now));
  }

  /** 404: what was had before is lost, and gone for good if it is still lost six hours later. */
  private Ending lost(Visit visit, Instant now) {
    Task task = visit.task();
    Copy copy = task.copy().lost(now);
    Duration lostFor = Duration.between(copy.lostSince() == null ? now : copy.lostSince(), now);
    if (lostFor.compareTo(LiveSchedule.LOST_FOR_GOOD) >= 0) {
      Exit exit = missed(visit, OutcomeReason.GONE, now);
      return task.watched()
          ? new Ending(exit, givenUp(visit, OutcomeReason.GONE, false, now))
          : new Ending(exit, retired(visit, OutcomeReason.GONE, now));
    }
    Instant due =
        task.watched()
            ? schedule.afterRefusal(task.misses() + 1, now)
            : schedule.afterLost(lostFor, now);
    Closing closing = closing(visit, TaskState.DONE, due, copy, OutcomeReason.NOT_FOUND, now);
    return new Ending(missed(visit, OutcomeReason.NOT_FOUND, now), closing);
  }

  /** Its address gives what is no feed. */
  Ending noFeed(Visit visit, boolean html, Instant now) {
    OutcomeReason reason = OutcomeReason.FEED_INVALID;
    return new Ending(
        announcedOrMissed(visit, reason, html, now), givenUp(visit, reason, html, now));
  }

  /** Not to be had, for a reason that will not pass soon. */
  Ending refused(Visit visit, OutcomeReason reason, Instant now) {
    if (MAY_PASS.contains(reason)) {
      return missed(visit, reason, null, now);
    }
    if (reason == OutcomeReason.NOT_FOUND && isLost(visit.task())) {
      return lost(visit, now);
    }
    return new Ending(
        announcedOrMissed(visit, reason, false, now), givenUp(visit, reason, false, now));
  }

  private static boolean isLost(Task task) {
    return task.copy().had() && !task.isFeed();
  }

  /** A miss that may pass; after many in a row it counts as final. */
  Ending missed(Visit visit, OutcomeReason reason, @Nullable Duration retryAfter, Instant now) {
    int inARow = visit.task().misses() + 1;
    boolean atLast = schedule.givesUpAfter(inARow);
    Exit exit = atLast ? announcedOrMissed(visit, reason, false, now) : missed(visit, reason, now);
    // A source never dies of errors alone: only bounded rounds make it wait.
    boolean sourceGoesOn = visit.task().isSource() && schedule.afterRefusal(inARow, now) != null;
    if (atLast && !sourceGoesOn) {
      return new Ending(exit, givenUp(visit, reason, false, now));
    }
    Instant due = schedule.afterTransientMiss(inARow, retryAfter, now);
    Task task = visit.task();
    return new Ending(
        exit,
        new Closing(
            task.kind(),
            TaskState.DUE,
            due,
            false,
            inARow,
            task.copy(),
            task.polls(),
            remembering(task, reason.wireName(), due, now)));
  }

  private Closing givenUp(Visit visit, OutcomeReason reason, boolean html, Instant now) {
    Task task = visit.task();
    Instant due =
        task.isSource()
            ? schedule.afterRefusal(task.misses() + 1, now)
            : schedule.afterPage(task.doneVisits() + 1, now);
    Closing closing = closing(visit, TaskState.DONE, due, task.copy().outdated(), reason, now);
    return html ? closing.with(closing.feed().gaveHtml()) : closing;
  }

  private static Closing retired(Visit visit, OutcomeReason reason, Instant now) {
    return closing(visit, TaskState.RETIRED, null, visit.task().copy().lost(now), reason, now);
  }

  /** Of a visit that is done with nothing had. */
  private static Closing closing(
      Visit visit,
      TaskState state,
      @Nullable Instant due,
      Copy copy,
      OutcomeReason reason,
      Instant now) {
    Task task = visit.task();
    return new Closing(
        task.kind(),
        state,
        due,
        true,
        task.misses() + 1,
        copy,
        task.polls(),
        remembering(task, reason.wireName(), due, now));
  }

  static FeedMemory remembering(Task task, String end, @Nullable Instant due, Instant now) {
    return task.isSource()
        ? task.feed().with(new PastPoll(now, end, 0, 0, false, FeedEndings.wait(due, now)))
        : task.feed();
  }

  /** What was had before is not announced: the feed's word adds nothing to it. */
  private Exit announcedOrMissed(Visit visit, OutcomeReason reason, boolean html, Instant now) {
    Task task = visit.task();
    List<FeedItem> items = task.items();
    if (items.isEmpty() || task.kind() != TaskKind.PAGE || task.copy().had()) {
      return FeedEndings.ended(
          visit, OutcomeKind.MISSED, reason, FeedEndings.toldByMiss(task, reason, html), now);
    }
    return new Exit.Announced(
        new PageAnnounced(visit.id(), visit.url(), visit.number(), now, reason, items));
  }

  private static Exit missed(Visit visit, OutcomeReason reason, Instant now) {
    return FeedEndings.ended(visit, OutcomeKind.MISSED, reason, List.of(), now);
  }
}
