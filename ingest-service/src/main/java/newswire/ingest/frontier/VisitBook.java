package newswire.ingest.frontier;

import static newswire.ingest.frontier.TaskDocuments.number;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The visits, a document each. What is written of one only adds to it, so outcomes may come in any
 * order and any number of times. {@code openSince} is there exactly while nothing has settled it.
 */
public final class VisitBook {

  /** Visits that are remembered of one task. */
  private static final int RECENT = 8;

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
    String key = key(miss.pageId(), miss.visit());
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
        new Document("_id", key(visit.id(), visit.number())),
        new Document(
            "$setOnInsert", fresh(visit.id(), visit.url(), visit.number(), now.toEpochMilli())),
        new UpdateOptions().upsert(true));
  }

  void closed(Visit visit, String exit, Instant now) {
    visits.updateOne(
        new Document("_id", key(visit.id(), visit.number())),
        new Document("$set", new Document("exit", exit).append("closedAt", now.toEpochMilli())));
  }

  /**
   * Adds an outcome to what is known of its visit.
   *
   * @return all that is known then; empty when the visit is not one of this frontier's
   */
  public Optional<VisitOutcomes> add(Outcome outcome, boolean make) {
    Document update = update(outcome);
    if (make) {
      update.append(
          "$setOnInsert", fresh(outcome.pageId(), outcome.url(), outcome.visit(), outcome.visit()));
    }
    Document after =
        visits.findOneAndUpdate(
            new Document("_id", key(outcome.pageId(), outcome.visit())),
            update,
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER).upsert(make));
    return Optional.ofNullable(after).map(VisitBook::outcomes);
  }

  /** Closes a visit for good. Says whether it was open. */
  public boolean settle(PageId page, long visit, String verdict) {
    Document before =
        visits.findOneAndUpdate(
            new Document("_id", key(page, visit)),
            new Document("$unset", new Document("openSince", ""))
                .append("$set", new Document("verdict", verdict)));
    return before != null && before.containsKey("openSince");
  }

  /** Visits that nothing has settled and that were opened at or before {@code moment}. */
  public List<VisitOutcomes> openSince(Instant moment, int most) {
    List<VisitOutcomes> open = new ArrayList<>();
    for (Document document :
        visits
            .find(new Document("openSince", new Document("$lte", moment.toEpochMilli())))
            .limit(most)) {
      open.add(outcomes(document));
    }
    return open;
  }

  long open() {
    return visits.countDocuments(new Document("openSince", new Document("$exists", true)));
  }

  List<VisitOutcomes> of(PageId page, List<Long> numbers) {
    Map<Long, VisitOutcomes> found = new HashMap<>();
    for (Document document : visits.find(in(page, numbers))) {
      VisitOutcomes outcomes = outcomes(document);
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
        "_id", new Document("$in", numbers.stream().map(number -> key(page, number)).toList()));
  }

  private static Document fresh(PageId page, String url, long visit, long now) {
    return new Document("page", page.value())
        .append("url", url)
        .append("visit", visit)
        .append("openedAt", now)
        .append("openSince", now);
  }

  private static Document update(Outcome outcome) {
    ArticleId article = outcome.articleId();
    if (outcome.kind() == OutcomeKind.STORED && article != null) {
      return new Document("$addToSet", new Document("stored", article.value()));
    }
    List<ArticleId> articles = outcome.articles();
    if (outcome.kind() == OutcomeKind.ENRICHED && articles != null) {
      return new Document(
          "$set",
          new Document(
              "enriched." + (outcome.extractor() == null ? 0L : outcome.extractor()),
              articles.stream().map(ArticleId::value).toList()));
    }
    String reason =
        outcome.reason() == null ? "" : outcome.reason().name().toLowerCase(Locale.ROOT);
    return new Document("$set", new Document("seen." + outcome.kind().name(), reason));
  }

  private static VisitOutcomes outcomes(Document document) {
    Map<OutcomeKind, String> seen = new HashMap<>();
    document
        .get("seen", new Document())
        .forEach((kind, reason) -> seen.put(OutcomeKind.valueOf(kind), (String) reason));
    Map<Long, List<String>> enriched = new HashMap<>();
    Document lists = document.get("enriched", new Document());
    for (String extractor : lists.keySet()) {
      enriched.put(Long.valueOf(extractor), lists.getList(extractor, String.class));
    }
    return new VisitOutcomes(
        new PageId(document.getString("page")),
        document.getString("url"),
        number(document, "visit", 0),
        Instant.ofEpochMilli(number(document, "openedAt", 0)),
        document.containsKey("openSince"),
        text(document, "exit"),
        text(document, "verdict"),
        Map.copyOf(seen),
        Map.copyOf(enriched),
        List.copyOf(document.getList("stored", String.class, List.of())));
  }

  private static @Nullable String text(Document document, String field) {
    return document.getString(field);
  }

  private static String key(PageId page, long visit) {
    return page.value() + "-" + visit;
  }
}
