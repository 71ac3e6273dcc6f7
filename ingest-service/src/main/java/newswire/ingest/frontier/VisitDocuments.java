package newswire.ingest.frontier;

import static newswire.ingest.frontier.TaskDocuments.number;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import org.bson.Document;

/** Visits as documents, and what is known of them again. */
final class VisitDocuments {

  private VisitDocuments() {}

  /** A visit that was opened just now, in milliseconds. */
  static Document fresh(PageId page, String url, long visit, long now) {
    return new Document("page", page.value())
        .append("url", url)
        .append("visit", visit)
        .append("openedAt", now)
        .append("openSince", now);
  }

  /** What adds an outcome to what is known of its visit. */
  static Document update(Outcome outcome) {
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

  static VisitOutcomes outcomes(Document document) {
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
        document.getString("exit"),
        document.getString("verdict"),
        Map.copyOf(seen),
        Map.copyOf(enriched),
        List.copyOf(document.getList("stored", String.class, List.of())));
  }

  /** The document's id. */
  static String key(PageId page, long visit) {
    return page.value() + "-" + visit;
  }
}
