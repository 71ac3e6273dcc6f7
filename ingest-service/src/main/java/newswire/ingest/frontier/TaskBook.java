package newswire.ingest.frontier;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newswire.events.identity.PageId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The tasks, a document each. Writes of a lease name its token; all others only add. */
final class TaskBook {

  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> tasks;

  TaskBook(MongoCollection<Document> tasks) {
    this.tasks = tasks;
  }

  /**
   * A host's due tasks: sources, then new pages, then known ones; of each the longest due first.
   */
  List<Task> due(String host, Instant now, int most, boolean sourcesOnly) {
    List<Task> due = new ArrayList<>();
    for (Document document :
        tasks
            .find(ofHost(host, sourcesOnly).append("due", new Document("$lte", now.toEpochMilli())))
            .sort(new Document("rank", 1).append("due", 1))
            .limit(most)) {
      due.add(TaskDocuments.task(document));
    }
    return due;
  }

  long nextDue(String host, boolean sourcesOnly) {
    Document next =
        tasks.find(ofHost(host, sourcesOnly)).sort(new Document("due", 1)).limit(1).first();
    return next == null
        ? FrontierTime.NEVER
        : TaskDocuments.number(next, "due", FrontierTime.NEVER);
  }

  private static Document ofHost(String host, boolean sourcesOnly) {
    Document filter = new Document("host", host);
    return sourcesOnly ? filter.append("rank", TaskDocuments.SOURCE) : filter;
  }

  /** When each host that has tasks has something to do, for a look at all of them. */
  Iterable<Document> firstDues() {
    return tasks.aggregate(
        List.of(
            new Document("$match", new Document("due", new Document("$lt", FrontierTime.NEVER))),
            new Document(
                "$group",
                new Document("_id", "$host").append("due", new Document("$min", "$due")))));
  }

  /** Opens a visit; false when another lease has touched the task since it was read. */
  boolean open(HostLease lease, Task task, long number, List<Long> recent) {
    return tasks
            .updateOne(
                new Document("_id", task.id().value()).append("token", task.token()),
                new Document(
                        "$set",
                        new Document("token", lease.token())
                            .append("visit", number)
                            .append("open", true)
                            .append("state", TaskState.DUE.name())
                            .append("recent", recent))
                    .append("$inc", new Document("attempts", 1)))
            .getMatchedCount()
        == 1;
  }

  /** Closes a visit. What the task is then; empty when the lease's token is not the task's. */
  Optional<Document> close(HostLease lease, Visit visit, Closing closing) {
    return Optional.ofNullable(
        tasks.findOneAndUpdate(
            fence(lease, visit),
            new Document("$set", TaskDocuments.closed(visit, closing)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
  }

  void dueNow(HostLease lease, Visit visit, Instant now) {
    tasks.updateOne(
        fence(lease, visit), new Document("$min", new Document("due", now.toEpochMilli())));
  }

  /**
   * Makes a task due whose visit nothing settled; unconditionally, so that it is published anew.
   */
  void repeat(PageId id, boolean counted, Instant now) {
    tasks.updateOne(
        new Document("_id", id.value()),
        new Document("$min", new Document("due", now.toEpochMilli()))
            .append("$inc", new Document("repeats", counted ? 1 : 0))
            .append(
                "$set",
                new Document("etag", null).append("lastModified", null).append("bodyHash", null)));
    tasks.updateOne(
        new Document("_id", id.value()).append("rank", TaskDocuments.KNOWN_PAGE),
        new Document("$set", new Document("rank", TaskDocuments.NEW_PAGE)));
  }

  void settled(PageId id) {
    tasks.updateOne(
        new Document("_id", id.value()), new Document("$set", new Document("repeats", 0)));
  }

  Optional<Task> find(PageId id) {
    return Optional.ofNullable(tasks.find(new Document("_id", id.value())).first())
        .map(TaskDocuments::task);
  }

  Map<String, Document> find(Collection<String> ids) {
    Map<String, Document> found = new HashMap<>();
    for (Document document : tasks.find(new Document("_id", new Document("$in", ids)))) {
      found.put(document.getString("_id"), document);
    }
    return found;
  }

  /** Inserts those that are not there; another process may have been first. */
  void insertIfAbsent(List<Document> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    try {
      tasks.insertMany(fresh, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  void set(PageId id, Document set) {
    tasks.updateOne(new Document("_id", id.value()), new Document("$set", set));
  }

  void categorize(PageId id, List<String> categories) {
    if (!categories.isEmpty()) {
      tasks.updateOne(
          new Document("_id", id.value()),
          new Document("$addToSet", new Document("categories", new Document("$each", categories))));
    }
  }

  void dueBy(PageId id, long due) {
    tasks.updateOne(
        new Document("_id", id.value()), new Document("$min", new Document("due", due)));
  }

  /** Makes everything due that the round wants, and names the hosts that have it. */
  List<String> openRound(int round, Instant now) {
    Document live =
        new Document("round", new Document("$lt", round))
            .append("state", new Document("$ne", TaskState.RETIRED.name()));
    Document update =
        new Document("$min", new Document("due", now.toEpochMilli()))
            .append("$max", new Document("wanted", round));
    tasks.updateMany(
        new Document(live)
            .append(
                "kind",
                new Document(
                    "$in",
                    List.of(
                        TaskKind.FEED.name(), TaskKind.SITEMAP.name(), TaskKind.UNTOLD.name()))),
        update);
    tasks.updateMany(new Document(live).append("watched", true), update);
    tasks.updateMany(
        new Document(live)
            .append("kind", TaskKind.PAGE.name())
            .append("doneVisits", new Document("$lt", 2)),
        update);
    List<String> hosts = new ArrayList<>();
    tasks
        .distinct(
            "host", new Document("due", new Document("$lte", now.toEpochMilli())), String.class)
        .into(hosts);
    return hosts;
  }

  /** Watched tasks in the order of their ids, those after {@code after}; null for the first. */
  List<Task> watched(@Nullable PageId after, int most) {
    Document filter = new Document("watched", true);
    if (after != null) {
      filter.append("_id", new Document("$gt", after.value()));
    }
    List<Task> watched = new ArrayList<>();
    for (Document document : tasks.find(filter).sort(new Document("_id", 1)).limit(most)) {
      watched.add(TaskDocuments.task(document));
    }
    return watched;
  }

  long dueBy(Instant moment) {
    return tasks.countDocuments(new Document("due", new Document("$lte", moment.toEpochMilli())));
  }

  long waiting() {
    return tasks.countDocuments(new Document("due", new Document("$lt", FrontierTime.NEVER)));
  }

  long count() {
    return tasks.estimatedDocumentCount();
  }

  private static Document fence(HostLease lease, Visit visit) {
    return new Document("_id", visit.id().value()).append("token", lease.token());
  }
}
