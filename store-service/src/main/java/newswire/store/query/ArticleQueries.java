package newswire.store.query;

import java.util.ArrayList;
import java.util.List;
import newswire.store.article.ArticleDocument;
import newswire.store.article.StoredArticle;
import newswire.store.document.StoreDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Lists and counts of articles. */
final class ArticleQueries {

  private final StoreDatabase database;

  ArticleQueries(StoreDatabase database) {
    this.database = database;
  }

  /** Articles that readers see, newest {@code publishedOrSeen} first. */
  List<StoredArticle> newest(ArticleFilter filter, @Nullable Position after, int limit) {
    List<StoredArticle> articles = new ArrayList<>();
    database
        .articles()
        .find(filter.after(after))
        .sort(new Document("publishedOrSeen", -1).append("_id", -1))
        .limit(limit)
        .forEach(document -> articles.add(ArticleDocument.read(document)));
    return articles;
  }

  /** How many articles readers see. */
  long listed() {
    return database.articles().countDocuments(new Document("listed", true));
  }

  long versions() {
    return database.versions().estimatedDocumentCount();
  }

  /** How many visits to pages are kept. */
  long visits() {
    return database.pages().estimatedDocumentCount();
  }

  /** How many articles have a change that may not be published. */
  long pendingChanges() {
    return database
        .articles()
        .countDocuments(new Document("pendingSince", new Document("$exists", true)));
  }
}
