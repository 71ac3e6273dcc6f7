package newswire.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.identity.PageId;
import newswire.ingest.feed.FeedHints;
import newswire.ingest.feed.FeedReading;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.Validators;
import newswire.ingest.frontier.Closing;
import newswire.ingest.frontier.Copy;
import newswire.ingest.frontier.Found;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.frontier.Visit;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.Asking;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.HttpFreshness;
import newswire.ingest.schedule.Listing;
import newswire.ingest.schedule.Moving;
import newswire.ingest.schedule.Next;
import newswire.ingest.schedule.PastPoll;
import newswire.ingest.schedule.Poll;
import newswire.ingest.schedule.PublisherHints;
import newswire.ingest.schedule.Schedule;
import org.jspecify.annotations.Nullable;

/** What the polls of a feed that answer publish, tell of the feed, and leave behind. Pure. */
final class FeedEndings {

  private static final int ID_PREFIX = "p1_".length();
  private static final int ID_DIGITS = 12;

  private final Schedule schedule;

  /**
   * What was read.
   *
   * @param kind as which it is polled from now on
   * @param cut a cap was hit
   * @param listsItems what it lists comes and goes, so that a poll can have missed something
   */
  private record Reading(TaskKind kind, FeedHints hints, boolean cut, boolean listsItems) {

    static Reading of(FeedReading read) {
      return switch (read) {
        case FeedReading.Feed feed ->
            new Reading(
                feed.isSitemap() ? TaskKind.SITEMAP : TaskKind.FEED,
                feed.hints(),
                feed.truncated(),
                true);
        case FeedReading.SitemapIndex index ->
            new Reading(TaskKind.SITEMAP, FeedHints.NONE, index.truncated(), false);
        case FeedReading.NotAFeed _, FeedReading.Unreadable _ ->
            throw new IllegalArgumentException("nothing was read: " + read);
      };
    }
  }

  FeedEndings(Schedule schedule) {
    this.schedule = schedule;
  }

  Ending read(
      Visit visit,
      FetchResult.Fetched fetched,
      FeedReading read,
      Found found,
      String hash,
      Instant now) {
    Task task = visit.task();
    HttpFacts facts = fetched.facts();
    Reading reading = Reading.of(read);
    Listing.Overlap overlap =
        task.feed().listing().with(found.pages().stream().map(FeedEndings::number).toList());
    if (!reading.listsItems) {
      overlap = overlap.withoutGap();
    }
    PublisherHints hints = hints(reading.hints, facts, now);
    Poll polled =
        new Poll(overlap.items(), overlap.fresh(), overlap.gap(), hints, spread(task.id()));
    Next next = schedule.afterRead(task.polls(), polled, now);
    boolean suspect =
        task.polls().wholeIsDue() && task.feed().lastNotModified() && overlap.fresh() > 0;
    Validators old = task.copy().validators();
    Asking asking = task.feed().asking().afterBody(suspect, old.equals(facts.validators()));
    Validators kept = asking == Asking.WITH_OLD_VALIDATORS ? old : facts.validators();
    FeedMemory memory = task.feed().read(overlap, asking, reading.cut, facts.permanentUrl(), now);
    Moving moving = memory.moving();
    String movedTo = moving != null && moving.believed() ? moving.target() : null;
    List<OutcomeKind> told = new ArrayList<>();
    tell(told, OutcomeKind.GAP, overlap.gap());
    tell(told, OutcomeKind.TRUNCATED, reading.cut && !task.feed().truncated());
    tell(told, OutcomeKind.SILENT, becameSilent(task, next));
    tell(told, OutcomeKind.MOVED, movedTo != null);
    PastPoll poll =
        new PastPoll(
            now, "read", overlap.items(), overlap.fresh(), overlap.gap(), wait(next.due(), now));
    Closing closing =
        new Closing(
            reading.kind,
            TaskState.DONE,
            next.due(),
            true,
            0,
            Copy.of(kept, hash),
            next.history(),
            memory.with(poll),
            movedTo);
    return new Ending(ended(visit, OutcomeKind.READ, null, told, now), closing);
  }

  /** 304, or the same bytes as before. */
  Ending unchanged(Visit visit, OutcomeReason reason, HttpFacts facts, Instant now) {
    Task task = visit.task();
    boolean unasked = reason == OutcomeReason.NOT_MODIFIED;
    Asking asking =
        unasked
            ? task.feed().asking().afterNotModified()
            : task.feed().asking().afterBody(false, false);
    boolean caught = asking != task.feed().asking() && asking == Asking.ALWAYS_WHOLE;
    Next next =
        schedule.afterUnchanged(
            task.polls(),
            HttpFreshness.of(facts.cacheControl(), facts.expires(), now),
            spread(task.id()),
            now);
    // The 304 was false: what it hides is asked for at once.
    Instant due = caught && next.due() != null ? now : next.due();
    List<OutcomeKind> told = new ArrayList<>();
    tell(told, OutcomeKind.SILENT, becameSilent(task, next));
    PastPoll poll =
        new PastPoll(now, reason.wireName(), task.polls().items(), 0, false, wait(due, now));
    Closing closing =
        new Closing(
            task.kind(),
            TaskState.DONE,
            due,
            true,
            0,
            task.copy().confirmed(facts.validators()),
            next.history(),
            task.feed().unchanged(asking).with(poll));
    return new Ending(ended(visit, OutcomeKind.UNCHANGED, reason, told, now), closing);
  }

  /** What a poll that could not be had tells of its feed. */
  static List<OutcomeKind> toldByMiss(Task task, OutcomeReason reason, boolean html) {
    List<OutcomeKind> told = new ArrayList<>();
    if (task.isFeed()) {
      tell(told, OutcomeKind.GONE, reason == OutcomeReason.GONE);
      tell(told, OutcomeKind.HTML, html && !task.feed().html());
    }
    return told;
  }

  static Exit ended(
      Visit visit,
      OutcomeKind kind,
      @Nullable OutcomeReason reason,
      List<OutcomeKind> told,
      Instant now) {
    return new Exit.Ended(
        outcome(visit, kind, reason, now),
        told.stream().map(event -> outcome(visit, event, null, now)).toList());
  }

  static @Nullable Duration wait(@Nullable Instant due, Instant now) {
    return due == null ? null : Duration.between(now, due);
  }

  private static Outcome outcome(
      Visit visit, OutcomeKind kind, @Nullable OutcomeReason reason, Instant now) {
    return new Outcome(
        visit.id(), visit.url(), visit.number(), kind, reason, null, null, null, now);
  }

  private static void tell(List<OutcomeKind> told, OutcomeKind kind, boolean so) {
    if (so) {
      told.add(kind);
    }
  }

  private static boolean becameSilent(Task task, Next next) {
    return next.history().rhythm().silent() && !task.polls().rhythm().silent();
  }

  private static PublisherHints hints(FeedHints hints, HttpFacts facts, Instant now) {
    Duration period = hints.updatePeriod();
    Duration ttl = hints.ttl();
    boolean longer = period != null && (ttl == null || period.compareTo(ttl) > 0);
    return new PublisherHints(
        longer ? period : ttl,
        HttpFreshness.of(facts.cacheControl(), facts.expires(), now),
        hints.skipHours(),
        hints.skipDays());
  }

  /** The same for one feed always, and as good as random among feeds. */
  private static double spread(PageId id) {
    return (number(id) & 0xFFFF) / 65_536.0;
  }

  /** 60 bits of an id, which is a hash. */
  private static long number(PageId id) {
    long number = 0;
    for (int i = ID_PREFIX; i < ID_PREFIX + ID_DIGITS; i++) {
      char digit = id.value().charAt(i);
      // spec: RFC 4648 6: a to z, 2 to 7.
      number = (number << 5) | (digit >= 'a' ? digit - 'a' : digit - '2' + 26);
    }
    return number;
  }
}
