package newswire.ingest.frontier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/** The frontier's indexes, all declared here. */
final class FrontierIndexes {

  private FrontierIndexes() {}

  static void make(
      MongoDatabase database,
      MongoCollection<Document> tasks,
      MongoCollection<Document> hosts,
      MongoCollection<Document> visits) {
    tasks.createIndex(new Document("host", 1).append("due", 1));
    tasks.createIndex(new Document("host", 1).append("rank", 1).append("due", 1));
    tasks.createIndex(new Document("due", 1));
    tasks.createIndex(new Document("watched", 1).append("_id", 1));
    hosts.createIndex(new Document("due", 1).append("leasedUntil", 1));
    hosts.createIndex(new Document("bucket", 1).append("due", 1).append("leasedUntil", 1));
    visits.createIndex(new Document("openSince", 1), new IndexOptions().sparse(true));
    if (isStandIn(database)) {
      // A real server finds the document by its _id and tests the rest; the stand-in scans unless a
      // unique index has exactly the filter's keys.
      IndexOptions unique = new IndexOptions().unique(true);
      tasks.createIndex(new Document("_id", 1).append("token", 1), unique);
      hosts.createIndex(new Document("_id", 1).append("token", 1), unique);
      hosts.createIndex(new Document("_id", 1).append("token", 1).append("wake", 1), unique);
    }
  }

  /** Every MongoDB names the commit that it was built from; mongo-java-server does not. */
  private static boolean isStandIn(MongoDatabase database) {
    return !database.runCommand(new Document("buildInfo", 1)).containsKey("gitVersion");
  }
}
