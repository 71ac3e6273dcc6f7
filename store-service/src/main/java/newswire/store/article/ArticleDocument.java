package newswire.store.article;

import java.time.Instant;
import java.util.Date;
import java.util.TreeMap;
import newswire.events.Article;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.store.change.Outbox;
import newswire.store.change.View;
import newswire.store.document.RecordDocuments;
import newswire.store.page.VisitKey;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An article as a BSON document: the fields that a reader sees at its top, beside them what was
 * seen ({@code sightings}), the outbox, and what queries go by ({@code listed}, {@code
 * publishedOrSeen}, {@code sources}, {@code languages}, {@code words}).
 */
public final class ArticleDocument {

  private ArticleDocument() {}

  static Document write(StoredArticle stored) {
    Document document = new Document("_id", stored.id().value());
    switch (stored.view()) {
      case View.Shown(Article article) -> shown(document, stored, article);
      case View.MergedInto(ArticleId into) ->
          document.append("listed", false).append("mergedInto", into.value());
      case View.Hidden() -> document.append("listed", false);
    }
    Document sightings = new Document();
    stored
        .state()
        .appearances()
        .forEach((key, at) -> sightings.append(key.toString(), RecordDocuments.toDocument(at)));
    document.append("sightings", sightings);
    if (!stored.state().gone().isEmpty()) {
      Document gone = new Document();
      stored.state().gone().forEach((page, visit) -> gone.append(page.value(), visit));
      document.append("gone", gone);
    }
    appendInstant(document, "firstSeen", stored.state().firstSeen());
    appendInstant(document, "lastSeen", stored.state().lastSeen());
    return write(document, stored.outbox());
  }

  private static void shown(Document document, StoredArticle stored, Article article) {
    document.putAll(RecordDocuments.toDocument(article));
    document.remove("articleId");
    document.append("listed", true);
    appendInstant(document, "publishedOrSeen", stored.publishedOrSeen().orElseThrow());
    document.append("sources", SearchKeys.sources(article.source()));
    document.append("languages", SearchKeys.languages(article.language()));
    document.append("words", SearchKeys.words(article.headline()));
  }

  /** Reads what {@link #write} wrote. */
  public static StoredArticle read(Document document) {
    ArticleId id = new ArticleId(document.getString("_id"));
    TreeMap<VisitKey, Appearance> appearances = new TreeMap<>();
    document
        .get("sightings", Document.class)
        .forEach(
            (key, at) ->
                appearances.put(
                    VisitKey.parse(key),
                    RecordDocuments.fromDocument((Document) at, Appearance.class)));
    TreeMap<PageId, Long> gone = new TreeMap<>();
    document
        .get("gone", new Document())
        .forEach((page, visit) -> gone.put(new PageId(page), ((Number) visit).longValue()));
    ArticleState state =
        new ArticleState(
            appearances, gone, instant(document, "firstSeen"), instant(document, "lastSeen"));
    return new StoredArticle(id, state, view(id, document), outbox(document));
  }

  private static View view(ArticleId id, Document document) {
    String into = document.getString("mergedInto");
    if (into != null) {
      return new View.MergedInto(new ArticleId(into));
    }
    if (!document.getBoolean("listed", false)) {
      return new View.Hidden();
    }
    Document article = new Document(document).append("articleId", id.value());
    return new View.Shown(RecordDocuments.fromDocument(article, Article.class));
  }

  /** A copy of the document with this outbox in the place of its own. */
  static Document write(Document document, Outbox outbox) {
    Document copy = new Document(document);
    copy.append("sequence", outbox.sequence());
    copy.append("publishedSequence", outbox.publishedSequence());
    copy.append("viewHash", outbox.viewHash());
    copy.remove("pendingSince");
    appendInstant(copy, "pendingSince", outbox.pendingSince());
    Outbox.Entry last = outbox.last();
    if (last != null) {
      copy.append("change", RecordDocuments.toDocument(last));
    }
    return copy;
  }

  static Outbox outbox(Document document) {
    Document change = document.get("change", Document.class);
    return new Outbox(
        document.get("sequence", Number.class).longValue(),
        document.get("publishedSequence", Number.class).longValue(),
        instant(document, "pendingSince"),
        document.getString("viewHash"),
        change == null ? null : RecordDocuments.fromDocument(change, Outbox.Entry.class));
  }

  private static void appendInstant(Document document, String name, @Nullable Instant instant) {
    if (instant != null) {
      document.append(name, Date.from(instant));
    }
  }

  private static @Nullable Instant instant(Document document, String name) {
    Date date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }
}
