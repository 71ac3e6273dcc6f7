package newswire.standalone.database;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** A process that writes from three threads and prints each acknowledged write, until killed. */
final class DatabaseUnderWrites {

  private DatabaseUnderWrites() {}

  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedDatabase database =
        EmbeddedDatabase.start(Path.of(arguments[0]), arguments[1], 0, _ -> {});
    String run = arguments[2];
    for (int writer = 0; writer < 3; writer++) {
      int number = writer;
      Thread.ofPlatform().start(() -> write(database.uri(), run + "-" + number));
    }
    Thread.currentThread().join();
  }

  private static void write(String uri, String writer) {
    try (var client = MongoClients.create(uri)) {
      MongoCollection<Document> things = client.getDatabase("t").getCollection("things");
      for (int n = 0; ; n++) {
        String id = writer + "-" + n;
        switch (n % 3) {
          case 0 -> things.insertOne(new Document("_id", id).append("n", n).append("pad", pad(n)));
          case 1 -> upsertMany(things, id);
          default ->
              things.findOneAndUpdate(
                  Filters.eq("_id", writer + "-" + (n - 2)), Updates.inc("seen", 1));
        }
        if (n % 3 != 2) {
          System.out.println(id);
        }
      }
    }
  }

  private static void upsertMany(MongoCollection<Document> things, String id) {
    List<WriteModel<Document>> batch = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      batch.add(
          new UpdateOneModel<>(
              Filters.eq("_id", i == 0 ? id : id + "." + i),
              Updates.set("pad", pad(i)),
              new UpdateOptions().upsert(true)));
    }
    things.bulkWrite(batch);
  }

  private static String pad(int n) {
    return "x".repeat(200 + 37 * (n % 40));
  }
}
