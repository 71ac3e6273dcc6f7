package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import newswire.events.ArticleVersion;
import newswire.store.World.Event;
import newswire.store.article.ArticleState;
import newswire.store.change.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Versions, verdicts and the ends of pages, in any order, end as one state (invariant 1, the
 * pipeline's part).
 */
class StorePipelineLawsTest {

  static LongStream seeds() {
    return Seeds.first(60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void versionsAndVerdicts_inAnyOrderAndBatching_endInOneState(long seed) {
    Random random = new Random(seed);
    List<Event> events = World.events(random, 2 + random.nextInt(5), 1 + random.nextInt(8));
    InMemoryStore undisturbed = new InMemoryStore();
    World.feed(undisturbed.pipeline(), events, random, 1);
    for (int i = 0; i < 3; i++) {
      InMemoryStore disturbed = new InMemoryStore();
      World.feed(disturbed.pipeline(), World.disturbed(events, random), random, 20);
      assertThat(disturbed.states).isEqualTo(undisturbed.states);
    }
  }

  @Test
  void verdictThatComesBeforeItsVersions_reachesThem() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "Taken back.");
    Arrival arrival = new Arrival(version, Cause.NONE);
    Judgement rejected =
        new Judgement(Samples.verdict(Samples.OWN, 0, version.extractor() + 1), Cause.NONE);
    InMemoryStore store = new InMemoryStore();
    store.pipeline().judge(List.of(rejected));
    store.pipeline().store(List.of(arrival));
    assertThat(shows(store, version)).isFalse();

    InMemoryStore other = new InMemoryStore();
    other.pipeline().store(List.of(arrival));
    other.pipeline().judge(List.of(rejected));
    assertThat(other.states).isEqualTo(store.states);
  }

  @Test
  void sameOrGreaterExtractorsList_thatNamesTheArticle_bringsItBack() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "Taken back, then given again.");
    InMemoryStore store = new InMemoryStore();
    store.pipeline().store(List.of(new Arrival(version, Cause.NONE)));
    for (long extractor = version.extractor() + 1; ; extractor++) {
      boolean again = extractor == version.extractor() + 2;
      var outcome =
          again
              ? Samples.verdict(Samples.OWN, 0, extractor, version.articleId())
              : Samples.verdict(Samples.OWN, 0, extractor);
      store.pipeline().judge(List.of(new Judgement(outcome, Cause.NONE)));
      assertThat(shows(store, version)).isEqualTo(again);
      if (again) {
        return;
      }
    }
  }

  @Test
  void anArticleWhoseOwnPageIsGone_isNotShown_untilALaterVisitGivesItAgain() {
    ArticleVersion first = Samples.own(Samples.OWN, 0, "Published.");
    ArticleVersion mention =
        Samples.version(Samples.OWN, "https://digest.example/", 5, Samples.FULL_FOREIGN, "Copied.")
            .build();
    ArticleVersion again = Samples.own(Samples.OWN, 3, "Published again.");
    InMemoryStore store = new InMemoryStore();
    store.pipeline().store(List.of(new Arrival(first, Cause.NONE)));
    store.pipeline().withdraw(List.of(gone(2)));
    assertThat(shows(store, first)).isFalse();
    store.pipeline().store(List.of(new Arrival(mention, Cause.NONE)));
    assertThat(shows(store, first)).as("on another's page only").isFalse();
    store.pipeline().store(List.of(new Arrival(again, Cause.NONE)));
    assertThat(shows(store, first)).isTrue();
    store.pipeline().withdraw(List.of(gone(1), gone(2)));
    assertThat(shows(store, first)).as("after a replay").isTrue();
  }

  @Test
  void whatWasNeverOnItsOwnPage_isNotWithdrawn() {
    ArticleVersion mention =
        Samples.version(Samples.OWN, "https://digest.example/", 0, Samples.FULL_FOREIGN, "Copied.")
            .build();
    InMemoryStore store = new InMemoryStore();
    store.pipeline().withdraw(List.of(gone(1)));
    store.pipeline().store(List.of(new Arrival(mention, Cause.NONE)));
    assertThat(shows(store, mention)).isTrue();
  }

  @Test
  void aPageThatIsGoneBeforeItsVersionsCome_reachesThem() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "Taken down.");
    InMemoryStore store = new InMemoryStore();
    store.pipeline().withdraw(List.of(gone(1)));
    store.pipeline().store(List.of(new Arrival(version, Cause.NONE)));
    assertThat(shows(store, version)).isFalse();
  }

  private static Departure gone(int nth) {
    return new Departure(Samples.gone(Samples.OWN, nth), Cause.NONE);
  }

  private static boolean shows(InMemoryStore store, ArticleVersion version) {
    return store.states.getOrDefault(version.articleId(), ArticleState.EMPTY).showing().isPresent();
  }
}
