package newswire.ingest.frontier;

import static newswire.ingest.frontier.TaskDocuments.number;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newswire.events.Outcome;
import newswire.events.OutcomeReason;
import newswire.events.identity.PageId;
import org.bson.Document;

/**
 * The visits, a document each. What is written of one only adds to it, so outcomes may come in any
 * order and any number of times. {@code openSince} is there exactly while nothing has settled it.
 */
public final class VisitBook {

  /** Visits that are remembered of one task. */
  private static final int RECENT = 8;

  /** Who has not closed a visit so long after it claimed it has died. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private final MongoCollection<Document> visits;
  private final MongoCollection<Document> misses;

  VisitBook(MongoCollection<Document> visits, MongoCollection<Document> misses) {
    this.visits = visits;
    this.misses = misses;
  }

  /**
   * What is said of a missed visit: what the first to ask here meant to say. So a process that dies
   * between saying it and taking note, and the one that then finds the visit open, say the same.
   */
  Outcome agreedMiss(Outcome miss) {
    String key = VisitDocuments.key(miss.pageId(), miss.visit());
    OutcomeReason reason = Objects.requireNonNull(miss.reason(), "a miss has a reason");
    Instant observed = Objects.requireNonNull(miss.observed(), "a miss has a time");
    try {
      misses.insertOne(
          new Document("_id", key)
              .append("reason", reason.name())
              .append("observed", observed.toEpochMilli()));
      return miss;
    } catch (MongoWriteException e) {
      Document first = misses.find(new Document("_id", key)).first();
      if (first == null) {
        throw e;
      }
      return new Outcome(
          miss.pageId(),
          miss.url(),
          miss.visit(),
          miss.kind(),
          OutcomeReason.valueOf(first.getString("reason")),
          null,
          null,
          null,
          Instant.ofEpochMilli(number(first, "observed", 0)));
    }
  }

  void opened(Visit visit, Instant now) {
    visits.updateOne(
        new Document("_id", VisitDocuments.key(visit.id(), visit.number())),
        new Document(
            "$setOnInsert",
            VisitDocuments.fresh(visit.id(), visit.url(), visit.number(), now.toEpochMilli())),
        new UpdateOptions().upsert(true));
  }

  void closed(Visit visit, String exit, Instant now) {
    visits.updateOne(
        new Document("_id", VisitDocuments.key(visit.id(), visit.number())),
        new Document("$set", new Document("exit", exit).append("closedAt", now.toEpochMilli())));
  }

  /**
   * Adds an outcome to what is known of its visit.
   *
   * @return all that is known then; empty when the visit is not one of this frontier's
   */
  public Optional<VisitOutcomes> add(Outcome outcome, boolean make) {
    Document update = VisitDocuments.update(outcome);
    if (make) {
      update.append(
          "$setOnInsert",
          VisitDocuments.fresh(outcome.pageId(), outcome.url(), outcome.visit(), outcome.visit()));
    }
    Document after =
        visits.findOneAndUpdate(
            new Document("_id", VisitDocuments.key(outcome.pageId(), outcome.visit())),
            update,
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(make));
    return Optional.ofNullable(after).map(VisitDocuments::outcomes);
  }

  /** Closes a visit for good. Says whether it was open. */
  public boolean settle(PageId page, long visit, String verdict) {
    Document before =
        visits.findOneAndUpdate(
            new Document("_id", VisitDocuments.key(page, visit)),
            new Document("$unset", new Document("openSince", ""))
                .append("$set", new Document("verdict", verdict)));
    return before != null && before.containsKey("openSince");
  }

  /** Whether this process is to have an open visit repeated, and is the first to do so. */
  public enum Claim {
    FIRST,
    /** Who claimed it before has died before the visit was closed. */
    AGAIN,
    /** It is closed, or another process is at it. */
    NONE
  }

  /** Claims an open visit, so that of several processes that sweep one has it repeated. */
  public Claim claim(PageId page, long visit, Instant now) {
    Document before =
        visits.findOneAndUpdate(
            new Document("_id", VisitDocuments.key(page, visit)),
            new Document("$min", new Document("claimedAt", now.toEpochMilli())));
    if (before == null || !before.containsKey("openSince")) {
      return Claim.NONE;
    }
    if (!before.containsKey("claimedAt")) {
      return Claim.FIRST;
    }
    Instant claimed = Instant.ofEpochMilli(number(before, "claimedAt", 0));
    return now.isBefore(claimed.plus(CLAIM)) ? Claim.NONE : Claim.AGAIN;
  }

  /** Visits that nothing has settled and that were opened at or before {@code moment}. */
  public List<VisitOutcomes> openSince(Instant moment, int most) {
    List<VisitOutcomes> open = new ArrayList<>();
    for (Document document :
        visits
            .find(new Document("openSince", new Document("$lte", moment.toEpochMilli())))
            .limit(most)) {
      open.add(VisitDocuments.outcomes(document));
    }
    return open;
  }

  long open() {
    return visits.countDocuments(new Document("openSince", new Document("$exists", true)));
  }

  List<VisitOutcomes> of(PageId page, List<Long> numbers) {
    Map<Long, VisitOutcomes> found = new HashMap<>();
    for (Document document : visits.find(in(page, numbers))) {
      VisitOutcomes outcomes = VisitDocuments.outcomes(document);
      found.put(outcomes.visit(), outcomes);
    }
    return numbers.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** The task's last visits and {@code next}; forgets the eldest, unless nothing has settled it. */
  List<Long> recent(Task task, long next) {
    List<Long> recent = new ArrayList<>(task.recent());
    recent.add(next);
    int surplus = Math.max(0, recent.size() - RECENT);
    List<Long> kept = new ArrayList<>(forget(task.id(), recent.subList(0, surplus)));
    kept.addAll(recent.subList(surplus, recent.size()));
    return kept;
  }

  /** Forgets those of the visits that are settled; gives those that are not. */
  private List<Long> forget(PageId page, List<Long> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    List<Long> open =
        of(page, numbers).stream().filter(VisitOutcomes::open).map(VisitOutcomes::visit).toList();
    List<Long> settled = numbers.stream().filter(number -> !open.contains(number)).toList();
    if (!settled.isEmpty()) {
      visits.deleteMany(in(page, settled));
      misses.deleteMany(in(page, settled));
    }
    return open;
  }

  private static Document in(PageId page, List<Long> numbers) {
    return new Document(
        "_id",
        new Document(
            "$in", numbers.stream().map(number -> VisitDocuments.key(page, number)).toList()));
  }
}
