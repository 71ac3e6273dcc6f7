package newswire.ingest.frontier;

import static newswire.ingest.frontier.FrontierTime.NEVER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newswire.events.identity.Host;
import newswire.events.identity.PageId;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.Validators;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Tasks as documents. Every field is always there, so that filters need no special cases. */
final class TaskDocuments {

  /** Sources are visited first, so that nothing that they list is missed; then new pages. */
  static final int SOURCE = 0;

  static final int NEW_PAGE = 1;
  static final int KNOWN_PAGE = 2;

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
        .append("rank", kind == TaskKind.PAGE ? NEW_PAGE : SOURCE)
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
        .append("had", false)
        .append("lostSince", null)
        .append("overrideMillis", null)
        .append("polling", null)
        .append("movedTo", null)
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
        copy(document),
        PollDocuments.polls(
            document.get("polling", Document.class), duration(document, "overrideMillis")),
        PollDocuments.feed(document.get("polling", Document.class)),
        AnnouncedItems.read(document.get("items", Document.class)),
        document.getString("movedTo"),
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
            .append("etag", closing.copy().validators().etag())
            .append("lastModified", closing.copy().validators().lastModified())
            .append("bodyHash", closing.copy().hash())
            .append("had", closing.copy().had())
            .append("lostSince", epochMillis(closing.copy().lostSince()));
    if (visit.task().isSource() || closing.kind() != TaskKind.PAGE) {
      set.putAll(PollDocuments.write(closing.polls(), closing.feed()));
    }
    if (closing.movedTo() != null) {
      set.putAll(moved(visit.task(), closing.movedTo()));
    }
    if (closing.done() && !visit.task().isSource()) {
      set.append("rank", closing.kind() == TaskKind.PAGE ? KNOWN_PAGE : SOURCE);
    }
    if (closing.done()) {
      set.append("round", visit.round()).append("doneVisits", visit.task().doneVisits() + 1);
    }
    return set;
  }

  private static Document moved(Task task, String target) {
    Optional<WebUrl> url = WebUrl.parse(target);
    if (url.isEmpty() || !Discovery.idOf(target).equals(Optional.of(task.id()))) {
      return new Document("movedTo", target)
          .append("state", TaskState.RETIRED.name())
          .append("due", NEVER);
    }
    return new Document("url", url.get().toString()).append("host", Host.of(url.get()).value());
  }

  private static Copy copy(Document document) {
    long lostSince = number(document, "lostSince", NEVER);
    return new Copy(
        new Validators(document.getString("etag"), document.getString("lastModified")),
        document.getString("bodyHash"),
        document.getBoolean("had", false),
        FrontierTime.instant(lostSince));
  }

  private static @Nullable Long epochMillis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  static long number(Document document, String field, long otherwise) {
    return document.get(field) instanceof Number number ? number.longValue() : otherwise;
  }

  private static @Nullable Duration duration(Document document, String field) {
    return document.get(field) instanceof Number number
        ? Duration.ofMillis(number.longValue())
        : null;
  }
}
