package newswire.ingest.frontier;

import static newswire.ingest.frontier.FrontierTime.NEVER;
import static newswire.ingest.frontier.TaskDocuments.number;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import newswire.ingest.schedule.Asking;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.Listing;
import newswire.ingest.schedule.Moving;
import newswire.ingest.schedule.PastPoll;
import newswire.ingest.schedule.PollHistory;
import newswire.ingest.schedule.PublisherHints;
import newswire.ingest.schedule.Rhythm;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is remembered of a source's polls, as the field {@code polling} of its task. */
final class PollDocuments {

  private PollDocuments() {}

  /** The fields to set; the operator's interval is not among them. */
  static Document write(PollHistory polls, FeedMemory feed) {
    PublisherHints hints = polls.hints();
    Rhythm rhythm = polls.rhythm();
    Moving moving = feed.moving();
    return new Document(
        "polling",
        new Document("interval", millis(polls.interval()))
            .append("pause", millis(polls.pause()))
            .append("polls", polls.polls())
            .append("items", polls.items())
            .append("newItems", polls.newItems())
            .append("least", millis(hints.least()))
            .append("fresh", millis(hints.fresh()))
            .append("skipHours", hints.skipHours().stream().sorted().toList())
            .append("skipDays", hints.skipDays().stream().map(DayOfWeek::name).sorted().toList())
            .append("lastPoll", FrontierTime.millis(rhythm.lastPoll()))
            .append("lastNew", FrontierTime.millis(rhythm.lastNew()))
            .append("news", rhythm.news())
            .append("longestQuiet", rhythm.longestQuiet().toMillis())
            .append("count", rhythm.count())
            .append("days", rhythm.days())
            .append("silent", rhythm.silent())
            .append("newest", feed.listing().newest())
            .append("older", feed.listing().older())
            .append("asking", feed.asking().name())
            .append("target", moving == null ? null : moving.target())
            .append("targetPolls", moving == null ? 0 : moving.polls())
            .append("gapAt", FrontierTime.millis(feed.gapAt()))
            .append("truncated", feed.truncated())
            .append("html", feed.html())
            .append("past", feed.past().stream().map(PollDocuments::past).toList()));
  }

  static PollHistory polls(@Nullable Document polling, @Nullable Duration override) {
    if (polling == null) {
      return PollHistory.none(override);
    }
    return new PollHistory(
        duration(polling, "interval"),
        override,
        duration(polling, "pause"),
        number(polling, "polls", 0),
        (int) number(polling, "items", 0),
        (int) number(polling, "newItems", 0),
        new PublisherHints(
            duration(polling, "least"),
            duration(polling, "fresh"),
            polling.getList("skipHours", Number.class, List.of()).stream()
                .map(Number::intValue)
                .collect(Collectors.toSet()),
            polling.getList("skipDays", String.class, List.of()).stream()
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet())),
        new Rhythm(
            instant(polling, "lastPoll"),
            instant(polling, "lastNew"),
            (int) number(polling, "news", 0),
            Duration.ofMillis(number(polling, "longestQuiet", 0)),
            polling.get("count", 0.0),
            polling.get("days", 0.0),
            polling.getBoolean("silent", false)));
  }

  static FeedMemory feed(@Nullable Document polling) {
    if (polling == null) {
      return FeedMemory.NONE;
    }
    String target = polling.getString("target");
    return new FeedMemory(
        new Listing(numbers(polling, "newest"), numbers(polling, "older")),
        Asking.valueOf(polling.getString("asking")),
        target == null ? null : new Moving(target, (int) number(polling, "targetPolls", 1)),
        instant(polling, "gapAt"),
        polling.getBoolean("truncated", false),
        polling.getBoolean("html", false),
        polling.getList("past", Document.class, List.of()).stream()
            .map(PollDocuments::past)
            .toList());
  }

  private static Document past(PastPoll poll) {
    return new Document("at", poll.at().toEpochMilli())
        .append("end", poll.end())
        .append("items", poll.items())
        .append("fresh", poll.fresh())
        .append("gap", poll.gap())
        .append("pause", millis(poll.pause()));
  }

  private static PastPoll past(Document poll) {
    return new PastPoll(
        Instant.ofEpochMilli(number(poll, "at", 0)),
        poll.getString("end"),
        (int) number(poll, "items", 0),
        (int) number(poll, "fresh", 0),
        poll.getBoolean("gap", false),
        duration(poll, "pause"));
  }

  private static List<Long> numbers(Document document, String field) {
    return document.getList(field, Number.class, List.of()).stream()
        .map(Number::longValue)
        .toList();
  }

  private static @Nullable Instant instant(Document document, String field) {
    return FrontierTime.instant(number(document, field, NEVER));
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static @Nullable Duration duration(Document document, String field) {
    return document.get(field) instanceof Number number
        ? Duration.ofMillis(number.longValue())
        : null;
  }
}
