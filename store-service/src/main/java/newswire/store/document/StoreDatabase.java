package newswire.store.document;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** The database of finished articles and its collections, all written with majority concern. */
public final class StoreDatabase {

  private final MongoDatabase database;

  public StoreDatabase(MongoDatabase database) {
    this.database = database.withWriteConcern(WriteConcern.MAJORITY);
  }

  /** One document an article: what a reader sees, what was seen of it, and its outbox. */
  public MongoCollection<Document> articles() {
    return database.getCollection("articles");
  }

  /** One document per article id and version id: exactly the fields that the version id covers. */
  public MongoCollection<Document> versions() {
    return database.getCollection("versions");
  }

  /** One document per page id and visit: what the visit gave. */
  public MongoCollection<Document> pages() {
    return database.getCollection("pages");
  }

  /** One document per page id that was found gone: the last visit that found it so. */
  public MongoCollection<Document> gone() {
    return database.getCollection("gone");
  }

  /** What is made once with the database: its epoch and the key that signs cursors. */
  public MongoCollection<Document> birth() {
    return database.getCollection("birth");
  }

  /**
   * Whether this is the embedded database (mongo-java-server), which finds by {@code {_id,
   * revision}} only with a unique index on both.
   */
  public boolean isEmbedded() {
    return !database.runCommand(new Document("buildInfo", 1)).containsKey("gitVersion");
  }
}
