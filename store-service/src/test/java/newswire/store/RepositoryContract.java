package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.store.World.Event;
import newswire.store.article.ArticleDocument;
import newswire.store.article.ArticleRepository;
import newswire.store.article.ArticleState;
import newswire.store.article.Articles;
import newswire.store.article.StoredArticle;
import newswire.store.article.VersionContent;
import newswire.store.article.VersionRepository;
import newswire.store.article.Versions;
import newswire.store.change.Birth;
import newswire.store.change.Cause;
import newswire.store.change.ChangeSweep;
import newswire.store.change.Changes;
import newswire.store.change.PendingChange;
import newswire.store.change.View;
import newswire.store.document.StoreDatabase;
import newswire.store.document.StoreIndexes;
import newswire.store.page.PageVisitRepository;
import newswire.store.page.PageVisits;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store promises of its collections, on whichever server speaks MongoDB's protocol. */
abstract class RepositoryContract {

  private final AtomicLong millis = new AtomicLong(Samples.FIRST_VISIT);
  private final InstantSource clock = () -> Instant.ofEpochMilli(millis.incrementAndGet());
  private final List<ArticleChanged> topic = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> stored = Collections.synchronizedSet(new TreeSet<>());
  private MongoClient client;
  private StoreDatabase database;
  private VersionRepository versions;
  private PageVisitRepository visits;
  private ArticleRepository articles;
  private Birth birth;
  private String name;

  /** The server to hold to the contract. */
  abstract String uri();

  @BeforeEach
  void makeDatabase() {
    name = "newswire_test_" + UUID.randomUUID().toString().substring(0, 8);
    client = MongoClients.create(uri());
    database = new StoreDatabase(client.getDatabase(name));
    StoreIndexes.create(database);
    StoreIndexes.create(database);
    versions = new VersionRepository(database);
    visits = new PageVisitRepository(database);
    articles = new ArticleRepository(database, versions, clock);
    birth = new Birth(database, clock);
  }

  @AfterEach
  void dropDatabase() {
    client.getDatabase(name).drop();
    client.close();
  }

  static LongStream seeds() {
    return Seeds.first(4);
  }

  private StorePipeline pipeline(Failpoints points) {
    StoredOutcomes outcomes =
        arrivals -> arrivals.forEach(arrival -> stored.add(key(arrival.version())));
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

  private static Failpoints none() {
    return new Failpoints(new Random(0), Integer.MAX_VALUE);
  }

  private static String key(ArticleVersion version) {
    return version.articleId()
        + "-"
        + version.page().id()
        + "-"
        + version.page().visit()
        + "-"
        + version.extractor();
  }

  private SortedMap<ArticleId, ArticleState> states() {
    SortedMap<ArticleId, ArticleState> states = new TreeMap<>();
    for (Document document : database.articles().find()) {
      StoredArticle article = ArticleDocument.read(document);
      states.put(article.id(), article.state());
    }
    return states;
  }

  private SortedMap<ArticleId, Article> shown() {
    SortedMap<ArticleId, Article> shown = new TreeMap<>();
    for (Document document : database.articles().find(new Document("listed", true))) {
      StoredArticle article = ArticleDocument.read(document);
      if (article.view() instanceof View.Shown(Article it)) {
        shown.put(article.id(), it);
      }
    }
    return shown;
  }

  private static SortedMap<ArticleId, ArticleState> expected(List<Event> events) {
    InMemoryStore oracle = new InMemoryStore();
    World.feed(oracle.pipeline(), events, new Random(0), 1);
    return oracle.states;
  }

  private void sweep() {
    new ChangeSweep(articles, changes(none()), clock, Duration.ZERO).sweep();
  }

  private void assertMirrorShowsTheSame(Random random) {
    List<ArticleChanged> delivered = new ArrayList<>(topic);
    delivered.addAll(topic);
    Collections.shuffle(delivered, random);
    Mirror mirror = new Mirror();
    delivered.forEach(mirror::apply);
    assertThat(mirror.articles()).isEqualTo(shown());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderDuplicationAndBatching_endsInTheSameDocuments(long seed) {
    Random random = new Random(seed);
    List<Event> events = World.events(random, 4, 6);
    World.feed(pipeline(none()), World.disturbed(events, random), random, 15);
    assertThat(states()).isEqualTo(expected(events));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void crashesAnywhere_loseNothing_andTheChangesTellWhatIsShown(long seed) {
    Random random = new Random(seed);
    List<Event> events = World.events(random, 4, 6);
    Failpoints points = new Failpoints(random, 12);
    for (Event event : World.disturbed(events, random)) {
      redeliverUntilWorked(event, points);
    }
    assertThat(states()).isEqualTo(expected(events));
    sweep();
    assertThat(
            database
                .articles()
                .countDocuments(new Document("pendingSince", new Document("$exists", true))))
        .isZero();
    assertMirrorShowsTheSame(random);
    for (Event event : events) {
      if (event instanceof Event.Version(ArticleVersion version)) {
        assertThat(stored).contains(key(version));
      }
    }
  }

  private void redeliverUntilWorked(Event event, Failpoints points) {
    while (true) {
      try {
        World.feed(pipeline(points), List.of(event), new Random(0), 1);
        return;
      } catch (Failpoints.Crash crash) {
        // The offsets were not committed: the same comes again.
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void severalProcesses_atOnce_endInTheSameDocuments(long seed) throws Exception {
    Random random = new Random(seed);
    List<Event> events = World.events(random, 4, 5);
    List<CompletableFuture<Void>> processes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int process = 0; process < 3; process++) {
        Random own = new Random(seed * 31 + process);
        List<Event> share = World.disturbed(events, own);
        processes.add(
            CompletableFuture.runAsync(() -> World.feed(pipeline(none()), share, own, 9), threads));
      }
      CompletableFuture.allOf(processes.toArray(new CompletableFuture<?>[0])).join();
    }
    assertThat(states()).isEqualTo(expected(events));
    sweep();
    assertMirrorShowsTheSame(random);
  }

  @Test
  void sequence_risesOnlyWhenAReaderSeesADifference() {
    ArticleVersion first = Samples.own(Samples.OWN, 0, "Text.");
    store(first);
    store(
        Samples.version(Samples.OWN, "https://digest.example/", 1, Samples.FULL_FOREIGN, "x")
            .build());
    store(first);
    assertThat(articles.find(first.articleId()).orElseThrow().outbox().sequence()).isEqualTo(1);
    store(Samples.own(Samples.OWN, 2, "Another text."));
    assertThat(articles.find(first.articleId()).orElseThrow().outbox().sequence()).isEqualTo(2);
    assertThat(topic).hasSize(2);
    assertThat(topic.get(1).type()).isEqualTo(ArticleChanged.Type.UPDATED);
    assertThat(topic.get(1).changed()).containsExactly("contentHash", "text", "versionId");
  }

  @Test
  void articleWhoseEverySightingIsTakenBack_isWithdrawn_andComesBackWithABetterVerdict() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "Text.");
    store(version);
    judge(2_000_000);
    assertThat(shown()).isEmpty();
    judge(3_000_000, version.articleId());
    assertThat(shown()).hasSize(1);
    assertThat(topic)
        .extracting(ArticleChanged::type)
        .containsExactly(
            ArticleChanged.Type.CREATED,
            ArticleChanged.Type.WITHDRAWN,
            ArticleChanged.Type.CREATED);
  }

  @Test
  void version_isKeptOnce_withExactlyTheFieldsThatItsIdCovers() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "Text.");
    store(version);
    store(Samples.own(Samples.OWN, 1, "Text."));
    assertThat(database.versions().countDocuments()).isEqualTo(1);
    Document kept = database.versions().find().first();
    assertThat(kept)
        .containsEntry("_id", version.articleId() + "-" + version.versionId())
        .doesNotContainKeys("page", "extractor", "published", "modified", "carrier", "provenance");
    assertThat(versions.find(version.articleId(), version.versionId()))
        .contains(VersionContent.of(version));
  }

  @Test
  void epoch_isMadeOnce() {
    long epoch = birth.epoch();
    assertThat(new Birth(database, clock).epoch()).isEqualTo(epoch);
    assertThat(new Birth(database, clock).cursorKey()).isEqualTo(birth.cursorKey());
  }

  private void store(ArticleVersion version) {
    pipeline(none()).store(List.of(new Arrival(version, Cause.NONE)));
  }

  private void judge(long extractor, ArticleId... named) {
    pipeline(none())
        .judge(
            List.of(new Judgement(Samples.verdict(Samples.OWN, 0, extractor, named), Cause.NONE)));
  }
}
