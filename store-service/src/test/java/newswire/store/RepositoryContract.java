package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.store.World.Event;
import newswire.store.article.ArticleState;
import newswire.store.article.VersionContent;
import newswire.store.change.Birth;
import newswire.store.change.Cause;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store promises of its collections, on whichever server speaks MongoDB's protocol. */
abstract class RepositoryContract {

  private DatabaseStore store;

  /** The server to hold to the contract. */
  abstract String uri();

  @BeforeEach
  void makeDatabase() {
    store = new DatabaseStore(uri());
  }

  @AfterEach
  void dropDatabase() {
    store.close();
  }

  static LongStream seeds() {
    return Seeds.first(4);
  }

  private static SortedMap<ArticleId, ArticleState> expected(List<Event> events) {
    InMemoryStore oracle = new InMemoryStore();
    World.feed(oracle.pipeline(), events, new Random(0), 1);
    return oracle.states;
  }

  private void assertMirrorShowsTheSame(Random random) {
    List<ArticleChanged> delivered = new ArrayList<>(store.told());
    delivered.addAll(store.told());
    Collections.shuffle(delivered, random);
    Mirror mirror = new Mirror();
    delivered.forEach(mirror::apply);
    assertThat(mirror.articles()).isEqualTo(store.shown());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderDuplicationAndBatching_endsInTheSameDocuments(long seed) {
    Random random = new Random(seed);
    List<Event> events = World.events(random, 4, 6);
    World.feed(store.pipeline(), World.disturbed(events, random), random, 15);
    assertThat(store.states()).isEqualTo(expected(events));
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
    assertThat(store.states()).isEqualTo(expected(events));
    store.sweep();
    assertThat(
            store
                .database()
                .articles()
                .countDocuments(new Document("pendingSince", new Document("$exists", true))))
        .isZero();
    assertMirrorShowsTheSame(random);
    for (Event event : events) {
      if (event instanceof Event.Version(ArticleVersion version)) {
        assertThat(store.saidStored(version)).isTrue();
      }
    }
  }

  private void redeliverUntilWorked(Event event, Failpoints points) {
    while (true) {
      try {
        World.feed(store.pipeline(points), List.of(event), new Random(0), 1);
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
            CompletableFuture.runAsync(() -> World.feed(store.pipeline(), share, own, 9), threads));
      }
      CompletableFuture.allOf(processes.toArray(new CompletableFuture<?>[0])).join();
    }
    assertThat(store.states()).isEqualTo(expected(events));
    store.sweep();
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
    assertThat(store.articles().find(first.articleId()).orElseThrow().outbox().sequence())
        .isEqualTo(1);
    store(Samples.own(Samples.OWN, 2, "Another text."));
    assertThat(store.articles().find(first.articleId()).orElseThrow().outbox().sequence())
        .isEqualTo(2);
    assertThat(store.told()).hasSize(2);
    assertThat(store.told().get(1).type()).isEqualTo(ArticleChanged.Type.UPDATED);
    assertThat(store.told().get(1).changed()).containsExactly("contentHash", "text", "versionId");
  }

  @Test
  void articleWhoseEverySightingIsTakenBack_isWithdrawn_andComesBackWithABetterVerdict() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "Text.");
    store(version);
    judge(2_000_000);
    assertThat(store.shown()).isEmpty();
    judge(3_000_000, version.articleId());
    assertThat(store.shown()).hasSize(1);
    assertThat(store.told())
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
    assertThat(store.database().versions().countDocuments()).isEqualTo(1);
    Document kept = store.database().versions().find().first();
    assertThat(kept)
        .containsEntry("_id", version.articleId() + "-" + version.versionId())
        .doesNotContainKeys("page", "extractor", "published", "modified", "carrier", "provenance");
    assertThat(store.versions().find(version.articleId(), version.versionId()))
        .contains(VersionContent.of(version));
  }

  @Test
  void epoch_isMadeOnce() {
    Birth birth = store.birth();
    assertThat(store.birth().epoch()).isEqualTo(birth.epoch());
    assertThat(store.birth().cursorKey()).isEqualTo(birth.cursorKey());
  }

  private void store(ArticleVersion version) {
    store.pipeline().store(List.of(new Arrival(version, Cause.NONE)));
  }

  private void judge(long extractor, ArticleId... named) {
    store
        .pipeline()
        .judge(
            List.of(new Judgement(Samples.verdict(Samples.OWN, 0, extractor, named), Cause.NONE)));
  }
}
