package newswire.ingest.frontier;

import static newswire.ingest.frontier.FrontierTime.NEVER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswire.events.identity.PageId;
import newswire.ingest.fetch.Validators;
import newswire.ingest.schedule.PollHistory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Tasks as documents. Every field is always there, so that filters need no special cases. */
final class TaskDocuments {

  private TaskDocuments() {}

  static Document fresh(
      PageId id, String url, String host, TaskKind kind, long due, int round, Instant now) {
    return new Document("_id", id.value())
        .append("url", url)
        .append("host", host)
        .append("kind", kind.name())
        .append("watched", false)
        .append("name", null)
        .append("state", TaskState.DUE.name())
        .append("due", due)
        .append("token", 0L)
        .append("visit", 0L)
        .append("open", false)
        .append("attempts", 0)
        .append("misses", 0)
        .append("repeats", 0)
        .append("round", 0)
        .append("wanted", round)
        .append("doneVisits", 0)
        .append("added", now.toEpochMilli())
        .append("listed", now.toEpochMilli())
        .append("etag", null)
        .append("lastModified", null)
        .append("bodyHash", null)
        .append("intervalMillis", null)
        .append("overrideMillis", null)
        .append("polls", 0L)
        .append("lastItems", 0)
        .append("lastNewItems", 0)
        .append("items", new Document())
        .append("recent", List.of());
  }

  static Task task(Document document) {
    return new Task(
        new PageId(document.getString("_id")),
        document.getString("url"),
        document.getString("host"),
        TaskKind.valueOf(document.getString("kind")),
        document.getBoolean("watched", false),
        document.getString("name"),
        TaskState.valueOf(document.getString("state")),
        FrontierTime.instant(number(document, "due", NEVER)),
        number(document, "token", 0),
        number(document, "visit", 0),
        document.getBoolean("open", false),
        (int) number(document, "attempts", 0),
        (int) number(document, "misses", 0),
        (int) number(document, "repeats", 0),
        (int) number(document, "round", 0),
        (int) number(document, "doneVisits", 0),
        Instant.ofEpochMilli(number(document, "added", 0)),
        new Validators(document.getString("etag"), document.getString("lastModified")),
        document.getString("bodyHash"),
        new PollHistory(
            duration(document, "intervalMillis"),
            duration(document, "overrideMillis"),
            number(document, "polls", 0),
            (int) number(document, "lastItems", 0),
            (int) number(document, "lastNewItems", 0)),
        AnnouncedItems.read(document.get("items", Document.class)),
        document.getList("recent", Number.class, List.of()).stream()
            .map(Number::longValue)
            .toList(),
        document.getList("categories", String.class, List.of()));
  }

  static Document closed(Visit visit, Closing closing) {
    Document set =
        new Document("open", false)
            .append("attempts", 0)
            .append("kind", closing.kind().name())
            .append("state", closing.state().name())
            .append("due", FrontierTime.millis(closing.due()))
            .append("misses", closing.misses())
            .append("etag", closing.validators().etag())
            .append("lastModified", closing.validators().lastModified())
            .append("bodyHash", closing.bodyHash())
            .append("intervalMillis", millis(closing.polls().interval()))
            .append("polls", closing.polls().polls())
            .append("lastItems", closing.polls().items())
            .append("lastNewItems", closing.polls().newItems());
    if (closing.done()) {
      set.append("round", visit.round()).append("doneVisits", visit.task().doneVisits() + 1);
    }
    return set;
  }

  static long number(Document document, String field, long otherwise) {
    return document.get(field) instanceof Number number ? number.longValue() : otherwise;
  }

  static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }

  private static @Nullable Duration duration(Document document, String field) {
    return document.get(field) instanceof Number number
        ? Duration.ofMillis(number.longValue())
        : null;
  }
}
