package newswire.store.document;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/**
 * Every index of the store, in one place. Look-ups that carry load go by {@code _id}; these serve
 * the REST queries, the outbox's sweep, and the embedded database.
 */
public final class StoreIndexes {

  private StoreIndexes() {}

  /** Makes those that are missing; safe to call from any number of processes. */
  public static void create(StoreDatabase database) {
    MongoCollection<Document> articles = database.articles();
    index(articles, "newest", keys("listed", 1).append("publishedOrSeen", -1).append("_id", -1));
    for (String filter : new String[] {"sources", "languages", "words"}) {
      index(
          articles,
          filter,
          keys("listed", 1).append(filter, 1).append("publishedOrSeen", -1).append("_id", -1));
    }
    index(articles, "url", keys("url", 1), new IndexOptions().sparse(true));
    index(articles, "pending", keys("pendingSince", 1), new IndexOptions().sparse(true));
    index(database.pages(), "visits", keys("page", 1).append("visit", -1));
    if (database.isEmbedded()) {
      Document casKeys = keys("_id", 1).append(CompareAndSetFold.REVISION, 1);
      index(articles, "embedded", casKeys, new IndexOptions().unique(true));
      index(database.pages(), "embedded", casKeys, new IndexOptions().unique(true));
      index(database.gone(), "embedded", casKeys, new IndexOptions().unique(true));
    }
  }

  private static Document keys(String first, int order) {
    return new Document(first, order);
  }

  private static void index(MongoCollection<Document> collection, String name, Document keys) {
    index(collection, name, keys, new IndexOptions());
  }

  private static void index(
      MongoCollection<Document> collection, String name, Document keys, IndexOptions options) {
    collection.createIndex(keys, options.name(name));
  }
}
