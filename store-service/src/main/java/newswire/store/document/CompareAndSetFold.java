package newswire.store.document;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Brings a batch of changes into documents by compare-and-set on {@code {_id, revision}}.
 *
 * <p>Reads the documents, lets each change be folded in, and writes those that became different. A
 * bulk write does not say which of its members lost a race; so after any loss the whole of what was
 * written is read and folded again. A fold that is idempotent finds those that went through already
 * in, and has nothing more to write. Some writer always wins a race, so this ends.
 *
 * <p>The filter is one plain document of exactly {@code _id} and {@code revision}: the embedded
 * database finds it by a unique index, a real MongoDB by {@code _id}.
 */
public final class CompareAndSetFold {

  /** Every write raises it by one. */
  public static final String REVISION = "revision";

  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> collection;
  private final @Nullable Bson projection;

  public CompareAndSetFold(MongoCollection<Document> collection) {
    this(collection, null);
  }

  /**
   * @param projection the fields to read, and all that a step may look at or change; it must
   *     include {@code revision}; null for the whole documents
   */
  public CompareAndSetFold(MongoCollection<Document> collection, @Nullable Bson projection) {
    this.collection = collection;
    this.projection = projection;
  }

  /** Folds what is new into one document; called again when the document changed meanwhile. */
  @FunctionalInterface
  public interface Step {

    /**
     * @param before the document as read; null when there is none
     * @return the document to write, {@code revision} left as it is; {@code before} itself when
     *     there is nothing to write; null when there is no document and none is to be made
     */
    @Nullable Document fold(String id, @Nullable Document before);
  }

  /**
   * Folds until every document holds what is new.
   *
   * @return the documents as they stand now, by id
   */
  public Map<String, Document> apply(Collection<String> ids, Step step) {
    Map<String, Document> now = new LinkedHashMap<>();
    Set<String> open = new LinkedHashSet<>(ids);
    while (!open.isEmpty()) {
      Map<String, Document> before = read(open);
      List<WriteModel<Document>> writes = new ArrayList<>();
      Set<String> written = new LinkedHashSet<>();
      for (String id : open) {
        Document found = before.get(id);
        Document folded = step.fold(id, found);
        if (folded == null) {
          now.remove(id);
          continue;
        }
        if (folded != found) {
          folded = raised(folded, found);
          writes.add(write(id, found, folded));
          written.add(id);
        }
        now.put(id, folded);
      }
      open = writes.isEmpty() || allWent(writes) ? Set.of() : written;
    }
    return now;
  }

  private Map<String, Document> read(Set<String> ids) {
    Map<String, Document> found = new LinkedHashMap<>();
    collection
        .find(new Document("_id", new Document("$in", List.copyOf(ids))))
        .projection(projection)
        .forEach(document -> found.put(document.getString("_id"), document));
    return found;
  }

  private static Document raised(Document folded, @Nullable Document found) {
    long revision = found == null ? 0 : found.get(REVISION, Number.class).longValue();
    return new Document(folded).append(REVISION, revision + 1);
  }

  private static WriteModel<Document> write(String id, @Nullable Document found, Document folded) {
    if (found == null) {
      Document inserted = new Document("_id", id);
      inserted.putAll(folded);
      return new InsertOneModel<>(inserted);
    }
    Document set = new Document();
    Document unset = new Document();
    folded.forEach(
        (name, value) -> {
          if (!Objects.equals(value, found.get(name))) {
            set.append(name, value);
          }
        });
    found.keySet().stream()
        .filter(name -> !folded.containsKey(name) && !name.equals("_id"))
        .forEach(name -> unset.append(name, ""));
    Document update = new Document("$set", set);
    if (!unset.isEmpty()) {
      update.append("$unset", unset);
    }
    Document filter = new Document("_id", id).append(REVISION, found.get(REVISION));
    return new UpdateOneModel<>(filter, update);
  }

  /** False when at least one write met another revision, or another writer's new document. */
  private boolean allWent(List<WriteModel<Document>> writes) {
    try {
      BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
      return result.getMatchedCount() + result.getInsertedCount() == writes.size();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null
          || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
      return false;
    }
  }
}
