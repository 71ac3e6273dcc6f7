package newswire.standalone.database;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Holds each collection's {@code _id} index against its data, in the file of a dead database. */
public final class IndexCheck {

  private static final String DATA = "databases.";

  private IndexCheck() {}

  /** What does not fit, a sentence each; empty when every index equals its data. */
  public static List<String> torn(Path mongo) {
    List<String> torn = new ArrayList<>();
    try (MVStore store = EmbeddedDatabase.open(mongo)) {
      for (String map : List.copyOf(store.getMapNames())) {
        if (map.startsWith(DATA)) {
          compare(store, map.substring(DATA.length()), torn);
        }
      }
    }
    return torn;
  }

  /** How many documents a collection holds, for example {@code newswire.articles}. */
  public static int count(Path mongo, String collection) {
    try (MVStore store = EmbeddedDatabase.open(mongo)) {
      return store.openMap(DATA + collection).size();
    }
  }

  private static void compare(MVStore store, String collection, List<String> torn) {
    String indexName = collection + "._index__id_";
    if (!store.hasMap(indexName)) {
      return; // an internal collection, which has no _id index
    }
    MVMap<Object, Document> data = store.openMap(DATA + collection);
    MVMap<Object, Object> index = store.openMap(indexName);
    if (data.size() != index.size()) {
      torn.add(collection + ": " + data.size() + " documents, " + index.size() + " index entries");
    }
    for (Map.Entry<Object, Object> entry : index.entrySet()) {
      if (!data.containsKey(entry.getValue())) {
        torn.add(collection + ": index entry without its document " + entry.getKey());
      }
    }
    Set<Object> indexed = new HashSet<>(index.values());
    for (Object position : data.keySet()) {
      if (!indexed.contains(position)) {
        torn.add(collection + ": document without its index entry " + position);
      }
    }
  }
}
