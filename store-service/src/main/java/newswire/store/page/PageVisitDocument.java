package newswire.store.page;

import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import newswire.events.OutcomeReason;
import newswire.events.identity.ArticleId;
import newswire.store.document.RecordDocuments;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A page visit as a BSON document. */
final class PageVisitDocument {

  private PageVisitDocument() {}

  static Document write(PageVisit visit) {
    Document seen = new Document();
    visit.seen().forEach((id, at) -> seen.append(id.value(), RecordDocuments.toDocument(at)));
    Document document =
        new Document("_id", visit.key().toString())
            .append("page", visit.key().page().value())
            .append("visit", visit.key().visit())
            .append("url", visit.url());
    if (visit.observed() != null) {
      document.append("observed", Date.from(visit.observed()));
    }
    document.append("seen", seen);
    if (visit.verdict() != null) {
      document.append("verdict", verdict(visit.verdict()));
    }
    return document;
  }

  private static Document verdict(Verdict verdict) {
    Document document = new Document("extractor", verdict.extractor());
    if (verdict.reason() != null) {
      document.append("reason", verdict.reason().name());
    }
    return document.append("articles", verdict.articles().stream().map(ArticleId::value).toList());
  }

  static PageVisit read(Document document) {
    TreeMap<ArticleId, PageVisit.Seen> seen = new TreeMap<>();
    document
        .get("seen", Document.class)
        .forEach(
            (id, at) ->
                seen.put(
                    new ArticleId(id),
                    RecordDocuments.fromDocument((Document) at, PageVisit.Seen.class)));
    Date observed = document.getDate("observed");
    return new PageVisit(
        VisitKey.parse(document.getString("_id")),
        document.getString("url"),
        observed == null ? null : observed.toInstant(),
        seen,
        readVerdict(document.get("verdict", Document.class)));
  }

  private static @Nullable Verdict readVerdict(@Nullable Document verdict) {
    if (verdict == null) {
      return null;
    }
    String reason = verdict.getString("reason");
    List<String> articles = verdict.getList("articles", String.class);
    TreeSet<ArticleId> ids = new TreeSet<>();
    articles.forEach(id -> ids.add(new ArticleId(id)));
    return new Verdict(
        verdict.get("extractor", Number.class).longValue(),
        reason == null ? null : OutcomeReason.valueOf(reason),
        ids);
  }
}
