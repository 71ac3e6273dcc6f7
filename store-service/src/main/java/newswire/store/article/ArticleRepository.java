package newswire.store.article;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.Article;
import newswire.events.identity.ArticleId;
import newswire.events.identity.VersionId;
import newswire.store.change.Outbox;
import newswire.store.change.PendingChange;
import newswire.store.change.PendingChanges;
import newswire.store.change.View;
import newswire.store.document.CompareAndSetFold;
import newswire.store.document.StoreDatabase;
import org.bson.Document;

/** Articles in MongoDB: merged by compare-and-set, each with its outbox. */
public final class ArticleRepository implements Articles, PendingChanges {

  private final MongoCollection<Document> collection;
  private final Versions versions;
  private final InstantSource clock;
  private final CompareAndSetFold whole;
  private final CompareAndSetFold outboxes;

  public ArticleRepository(StoreDatabase database, Versions versions, InstantSource clock) {
    this(database.articles(), versions, clock);
  }

  ArticleRepository(MongoCollection<Document> collection, Versions versions, InstantSource clock) {
    this.collection = collection;
    this.versions = versions;
    this.clock = clock;
    this.whole = new CompareAndSetFold(collection);
    this.outboxes =
        new CompareAndSetFold(
            collection,
            Projections.include(
                CompareAndSetFold.REVISION,
                "sequence",
                "publishedSequence",
                "viewHash",
                "pendingSince",
                "change"));
  }

  @Override
  public List<PendingChange> merge(SortedMap<ArticleId, Observations> observed) {
    Map<String, Observations> batch = new TreeMap<>();
    observed.forEach((id, added) -> batch.put(id.value(), added));
    Map<String, StoredArticle> now = new TreeMap<>();
    whole.apply(
        batch.keySet(),
        (id, before) -> {
          StoredArticle known =
              before == null
                  ? StoredArticle.unseen(new ArticleId(id))
                  : ArticleDocument.read(before);
          StoredArticle merged = merged(known, Objects.requireNonNull(batch.get(id)));
          now.put(id, merged);
          return before != null && merged.equals(known) ? before : ArticleDocument.write(merged);
        });
    return now.values().stream().map(StoredArticle::pending).flatMap(Optional::stream).toList();
  }

  private StoredArticle merged(StoredArticle known, Observations added) {
    ArticleState state = known.state().merge(added.state());
    if (state.equals(known.state())) {
      return known;
    }
    View view =
        state
            .showing()
            .<View>map(showing -> new View.Shown(article(known, added, showing)))
            .orElseGet(View.Hidden::new);
    Outbox outbox = known.outbox().after(known.view(), view, added.cause(), clock.instant());
    return new StoredArticle(known.id(), state, view, outbox);
  }

  private Article article(StoredArticle known, Observations added, Showing showing) {
    VersionId version = showing.greatest().versionId();
    if (known.view() instanceof View.Shown(Article shown) && shown.versionId().equals(version)) {
      return showing.again(shown);
    }
    VersionContent content = added.contents().get(version);
    if (content == null) {
      content =
          versions
              .find(known.id(), version)
              .orElseThrow(
                  () -> new IllegalStateException(known.id() + " lacks version " + version));
    }
    return content.shownAs(known.id(), showing);
  }

  @Override
  public List<PendingChange> pendingSince(Instant before, int limit) {
    List<PendingChange> pending = new ArrayList<>();
    collection
        .find(new Document("pendingSince", new Document("$lt", Date.from(before))))
        .sort(new Document("pendingSince", 1))
        .limit(limit)
        .forEach(document -> ArticleDocument.read(document).pending().ifPresent(pending::add));
    return pending;
  }

  @Override
  public void published(Collection<PendingChange> acknowledged) {
    Map<String, Long> sequences = new TreeMap<>();
    acknowledged.forEach(
        change -> sequences.merge(change.article().value(), change.sequence(), Math::max));
    outboxes.apply(
        sequences.keySet(),
        (id, before) -> {
          if (before == null) {
            return null;
          }
          Outbox outbox = ArticleDocument.outbox(before);
          Outbox marked = outbox.published(Objects.requireNonNull(sequences.get(id)));
          return marked.equals(outbox) ? before : ArticleDocument.write(before, marked);
        });
  }

  /** An article by its id, whether a reader sees it or not; empty when it is not known. */
  public Optional<StoredArticle> find(ArticleId id) {
    return Optional.ofNullable(collection.find(new Document("_id", id.value())).first())
        .map(ArticleDocument::read);
  }
}
