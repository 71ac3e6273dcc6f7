package newswire.support.fault;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.InstantSource;
import java.util.Date;
import org.bson.Document;

/** Replaces one small document of the collection {@code canary}. */
public record MongoCanary(MongoDatabase database, InstantSource clock) implements Canary {

  /** Where the canary writes; holds one document. */
  public static final String COLLECTION = "canary";

  @Override
  public void write() {
    Document document = new Document("_id", "canary").append("written", Date.from(clock.instant()));
    database
        .getCollection(COLLECTION)
        .replaceOne(new Document("_id", "canary"), document, new ReplaceOptions().upsert(true));
  }
}
