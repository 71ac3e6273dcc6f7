package newswire.store.article;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.events.identity.VersionId;
import newswire.store.document.RecordDocuments;
import newswire.store.document.StoreDatabase;
import org.bson.Document;

/** Versions in MongoDB, {@code _id} = article id, a hyphen, version id. */
public final class VersionRepository implements Versions {

  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> collection;

  public VersionRepository(StoreDatabase database) {
    this(database.versions());
  }

  VersionRepository(MongoCollection<Document> collection) {
    this.collection = collection;
  }

  @Override
  public void keep(Collection<ArticleVersion> versions) {
    Map<String, ArticleVersion> absent = new LinkedHashMap<>();
    versions.forEach(version -> absent.put(key(version.articleId(), version.versionId()), version));
    collection
        .find(among(List.copyOf(absent.keySet())))
        .projection(new Document("_id", 1))
        .forEach(kept -> absent.remove(kept.getString("_id")));
    if (absent.isEmpty()) {
      return;
    }
    try {
      collection.insertMany(
          absent.entrySet().stream().map(VersionRepository::document).toList(),
          new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      // Another process kept the same version first; one id has one content.
      if (e.getWriteConcernError() != null
          || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  @Override
  public Optional<VersionContent> find(ArticleId article, VersionId version) {
    return Optional.ofNullable(find(article, List.of(version)).get(version));
  }

  @Override
  public Map<VersionId, VersionContent> find(ArticleId article, Collection<VersionId> versions) {
    Map<VersionId, VersionContent> found = new TreeMap<>();
    collection
        .find(among(versions.stream().map(version -> key(article, version)).toList()))
        .forEach(
            document ->
                found.put(
                    versionOf(document.getString("_id")),
                    RecordDocuments.fromDocument(document, VersionContent.class)));
    return found;
  }

  private static Document document(Map.Entry<String, ArticleVersion> version) {
    Document document = new Document("_id", version.getKey());
    document.putAll(RecordDocuments.toDocument(VersionContent.of(version.getValue())));
    return document;
  }

  private static Document among(List<String> ids) {
    return new Document("_id", new Document("$in", ids));
  }

  private static String key(ArticleId article, VersionId version) {
    return article + "-" + version;
  }

  private static VersionId versionOf(String key) {
    return new VersionId(key.substring(key.indexOf('-') + 1));
  }
}
