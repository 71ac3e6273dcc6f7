package newswire.store.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.support.testing.TestDatabase;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is folded in is never lost, whoever else writes. */
class CompareAndSetFoldTest {

  private static TestDatabase database;
  private static MongoClient client;
  private MongoCollection<Document> collection;

  @BeforeAll
  static void start() {
    database = TestDatabase.start();
    client = database.client();
  }

  @AfterAll
  static void stop() {
    client.close();
    database.close();
  }

  @BeforeEach
  void fresh() {
    collection = client.getDatabase(database.name()).getCollection("folded");
    collection.deleteMany(new Document());
  }

  /** Adds a name to the document's set of names. */
  private static CompareAndSetFold.Step adding(String name) {
    return (id, before) -> {
      Set<String> names = new HashSet<>();
      if (before != null) {
        names.addAll(before.getList("names", String.class));
      }
      if (!names.add(name)) {
        return before;
      }
      Document after = before == null ? new Document() : new Document(before);
      return after.append("names", names.stream().sorted().toList());
    };
  }

  private List<String> names(String id) {
    Document found = collection.find(new Document("_id", id)).first();
    return found == null ? List.of() : found.getList("names", String.class);
  }

  /** The collection, with something done before its first bulk write. */
  @SuppressWarnings("unchecked")
  private MongoCollection<Document> overtaken(Runnable overtaking) {
    List<Runnable> once = new ArrayList<>(List.of(overtaking));
    return (MongoCollection<Document>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {MongoCollection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("bulkWrite") && !once.isEmpty()) {
                once.removeFirst().run();
              }
              try {
                return method.invoke(collection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void newDocument_hasRevision1_andEveryWriteRaisesIt() {
    CompareAndSetFold fold = new CompareAndSetFold(collection);
    assertThat(fold.apply(List.of("a"), adding("x")).get("a")).containsEntry("revision", 1L);
    assertThat(fold.apply(List.of("a"), adding("y")).get("a")).containsEntry("revision", 2L);
    assertThat(collection.find().first()).containsEntry("revision", 2L);
  }

  @Test
  void nothingNew_writesNothing() {
    CompareAndSetFold fold = new CompareAndSetFold(collection);
    fold.apply(List.of("a"), adding("x"));
    fold.apply(List.of("a"), adding("x"));
    assertThat(collection.find().first()).containsEntry("revision", 1L);
  }

  @Test
  void lostUpdate_isFoldedAgain() {
    new CompareAndSetFold(collection).apply(List.of("a", "b"), adding("first"));
    Runnable other = () -> new CompareAndSetFold(collection).apply(List.of("b"), adding("other"));
    new CompareAndSetFold(overtaken(other)).apply(List.of("a", "b"), adding("ours"));
    assertThat(names("a")).containsExactly("first", "ours");
    assertThat(names("b")).containsExactly("first", "other", "ours");
  }

  @Test
  void lostInsert_isFoldedAgain() {
    Runnable other = () -> new CompareAndSetFold(collection).apply(List.of("b"), adding("other"));
    new CompareAndSetFold(overtaken(other)).apply(List.of("a", "b", "c"), adding("ours"));
    assertThat(names("a")).containsExactly("ours");
    assertThat(names("b")).containsExactly("other", "ours");
    assertThat(names("c")).containsExactly("ours");
  }

  @Test
  void duplicateKeyThatTheServerReports_isALostRace() {
    MongoCollection<Document> racing =
        overtaken(
            () -> {
              throw bulkFailure(11000);
            });
    Map<String, Document> now = new CompareAndSetFold(racing).apply(List.of("a"), adding("ours"));
    assertThat(now).containsKey("a");
    assertThat(names("a")).containsExactly("ours");
  }

  @Test
  void anyOtherFailure_isThrown() {
    MongoCollection<Document> refusing =
        overtaken(
            () -> {
              throw bulkFailure(121);
            });
    assertThatThrownBy(() -> new CompareAndSetFold(refusing).apply(List.of("a"), adding("ours")))
        .isInstanceOf(MongoBulkWriteException.class);
  }

  @Test
  void droppedField_isUnset() {
    CompareAndSetFold fold = new CompareAndSetFold(collection);
    fold.apply(List.of("a"), adding("x"));
    fold.apply(
        List.of("a"),
        (id, before) -> {
          Document bare = new Document(before);
          bare.remove("names");
          return bare;
        });
    assertThat(collection.find().first()).doesNotContainKey("names");
  }

  private static MongoBulkWriteException bulkFailure(int code) {
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(),
        List.of(new BulkWriteError(code, "stub", new BsonDocument(), 0)),
        noWriteConcernError(),
        new ServerAddress(),
        Set.of());
  }

  private static @Nullable WriteConcernError noWriteConcernError() {
    return null;
  }
}
