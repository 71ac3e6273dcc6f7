package newswire.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.ArticleRecords;
import newswire.store.article.ArticleDocument;
import newswire.store.article.ArticleRepository;
import newswire.store.article.ArticleState;
import newswire.store.article.Articles;
import newswire.store.article.StoredArticle;
import newswire.store.article.VersionRepository;
import newswire.store.article.Versions;
import newswire.store.change.Birth;
import newswire.store.change.ChangeSweep;
import newswire.store.change.Changes;
import newswire.store.change.PendingChange;
import newswire.store.change.View;
import newswire.store.document.StoreDatabase;
import newswire.store.document.StoreIndexes;
import newswire.store.page.PageVisitRepository;
import newswire.store.page.PageVisits;
import org.bson.Document;

/** The store on a database of its own, with what it has told, for a test to drive and look into. */
final class DatabaseStore implements AutoCloseable {

  private final AtomicLong millis = new AtomicLong(Samples.FIRST_VISIT);
  private final InstantSource clock = () -> Instant.ofEpochMilli(millis.incrementAndGet());
  private final List<ArticleChanged> topic = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> stored = Collections.synchronizedSet(new TreeSet<>());
  private final String name = "newswire_test_" + UUID.randomUUID().toString().substring(0, 8);
  private final MongoClient client;
  private final StoreDatabase database;
  private final VersionRepository versions;
  private final PageVisitRepository visits;
  private final ArticleRepository articles;
  private final Birth birth;

  /**
   * A new database on the server at {@code uri}; its indexes are made twice, as by two processes.
   */
  DatabaseStore(String uri) {
    client = MongoClients.create(uri);
    database = new StoreDatabase(client.getDatabase(name));
    StoreIndexes.create(database);
    StoreIndexes.create(database);
    versions = new VersionRepository(database);
    visits = new PageVisitRepository(database);
    articles = new ArticleRepository(database, versions, clock);
    birth = birth();
  }

  /** The birth as another process reads it. */
  Birth birth() {
    return new Birth(database, clock);
  }

  StorePipeline pipeline() {
    return pipeline(new Failpoints(new Random(0), Integer.MAX_VALUE));
  }

  /** The pipeline of a process that dies at {@code points}. */
  StorePipeline pipeline(Failpoints points) {
    StoredOutcomes outcomes =
        arrivals -> arrivals.forEach(arrival -> stored.add(ArticleRecords.id(arrival.version())));
    return new StorePipeline(
        points.around(Versions.class, versions),
        points.around(PageVisits.class, visits),
        points.around(Articles.class, articles),
        changes(points),
        points.around(StoredOutcomes.class, outcomes));
  }

  /** Kafka's part: a topic that keeps what was sent, whatever happens next. */
  private Changes changes(Failpoints points) {
    return changes -> {
      for (PendingChange change : changes) {
        points.pass("before send");
        topic.add(change.event(birth.epoch()));
      }
      points.pass("before mark");
      articles.published(changes);
    };
  }

  /** Publishes what a process that died has left unpublished. */
  void sweep() {
    Failpoints none = new Failpoints(new Random(0), Integer.MAX_VALUE);
    new ChangeSweep(articles, changes(none), clock, Duration.ZERO).sweep();
  }

  /** The changes that were told, in order. */
  List<ArticleChanged> told() {
    return topic;
  }

  /** Whether it was said that this version is stored. */
  boolean saidStored(ArticleVersion version) {
    return stored.contains(ArticleRecords.id(version));
  }

  ArticleRepository articles() {
    return articles;
  }

  VersionRepository versions() {
    return versions;
  }

  StoreDatabase database() {
    return database;
  }

  SortedMap<ArticleId, ArticleState> states() {
    SortedMap<ArticleId, ArticleState> states = new TreeMap<>();
    for (Document document : database.articles().find()) {
      StoredArticle article = ArticleDocument.read(document);
      states.put(article.id(), article.state());
    }
    return states;
  }

  /** What a reader is shown. */
  SortedMap<ArticleId, Article> shown() {
    SortedMap<ArticleId, Article> shown = new TreeMap<>();
    for (Document document : database.articles().find(new Document("listed", true))) {
      StoredArticle article = ArticleDocument.read(document);
      if (article.view() instanceof View.Shown(Article it)) {
        shown.put(article.id(), it);
      }
    }
    return shown;
  }

  @Override
  public void close() {
    client.getDatabase(name).drop();
    client.close();
  }
}
