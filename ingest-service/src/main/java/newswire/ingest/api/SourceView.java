package newswire.ingest.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newswire.events.identity.WebUrl;
import newswire.ingest.frontier.Task;
import newswire.ingest.politeness.Robots;
import newswire.ingest.politeness.RobotsStanding;
import newswire.ingest.schedule.Asking;
import org.jspecify.annotations.Nullable;

/**
 * A source and its health.
 *
 * @param due when it is visited next; null: not before something else happens
 * @param misses errors in a row
 * @param items that its last reading listed
 * @param newItems how many of them the one before did not list
 * @param interval the operator's; null when the schedule decides
 * @param expectedDelay how long an item waits on average until it is found; null when not known yet
 * @param lastNew when it last had new items; null: not yet
 * @param itemsADay new items a day, over the last weeks
 * @param gapAt when items may have been missed last; null: never
 * @param silent it is quiet beyond its habit
 * @param truncated its last reading hit a cap
 * @param html its address gave a web page the last time
 * @param notModifiedBelieved false: it was caught answering 304 to changed content
 * @param movedTo where it is watched from now on; null: here
 * @param categories the operator's
 */
record SourceView(
    String id,
    String url,
    String kind,
    @Nullable String name,
    String state,
    @Nullable Instant due,
    @Nullable Instant lastVisit,
    int doneVisits,
    int misses,
    int items,
    int newItems,
    @Nullable Duration interval,
    @Nullable Duration expectedDelay,
    @Nullable Instant lastNew,
    double itemsADay,
    @Nullable Instant gapAt,
    boolean silent,
    boolean truncated,
    boolean html,
    boolean notModifiedBelieved,
    @Nullable String movedTo,
    RobotsStanding robots,
    List<String> categories) {

  static SourceView of(Task task, Robots robots) {
    return new SourceView(
        task.id().value(),
        task.url(),
        task.kind().name().toLowerCase(Locale.ROOT),
        task.name(),
        task.state().name().toLowerCase(Locale.ROOT),
        task.due(),
        task.visit() == 0 ? null : Instant.ofEpochMilli(task.visit()),
        task.doneVisits(),
        task.misses(),
        task.polls().items(),
        task.polls().newItems(),
        task.polls().override(),
        task.polls().expectedDelay(),
        task.polls().rhythm().lastNew(),
        Math.round(task.polls().rhythm().itemsADay() * 10) / 10.0,
        task.feed().gapAt(),
        task.polls().rhythm().silent(),
        task.feed().truncated(),
        task.feed().html(),
        task.feed().asking() != Asking.ALWAYS_WHOLE,
        task.movedTo(),
        robots.standing(WebUrl.parse(task.url()).orElseThrow()),
        task.categories());
  }
}
