package newswire.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import newswire.events.article.PageRef;
import newswire.events.article.Standing;
import newswire.events.article.Standing.Authority;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import newswire.events.identity.PageId;
import newswire.store.Samples;
import newswire.store.Seeds;
import newswire.store.page.VisitKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariant 1: any order, duplication and batching gives one state. */
class MergeLawsTest {

  private static final PageId OWN = Samples.page(Samples.OWN);

  static LongStream seeds() {
    return Seeds.first(40);
  }

  /** Every sighting and ruling of one article: up to 80 visits of its own page, 50 other pages. */
  private static List<ArticleState> observations(Random random) {
    List<ArticleState> observations = new ArrayList<>();
    int own = random.nextInt(81);
    for (int visit = 0; visit < own; visit++) {
      if (random.nextInt(8) == 0) {
        observations.add(ArticleState.gone(OWN, visit));
      } else {
        observe(observations, new VisitKey(OWN, visit), true, random);
      }
    }
    int others = random.nextInt(51);
    for (int page = 0; page < others; page++) {
      PageId other = Samples.page("https://digest-" + page + ".example/");
      for (int visit = 0; visit < 1 + random.nextInt(4); visit++) {
        observe(observations, new VisitKey(other, visit), false, random);
      }
    }
    for (int redirecting = 0; redirecting < random.nextInt(50); redirecting++) {
      PageId page = Samples.page("https://redirect-" + random.nextInt(60) + ".example/");
      observations.add(ArticleState.gone(page, random.nextInt(100)));
    }
    observations.add(ArticleState.EMPTY);
    return observations;
  }

  private static void observe(
      List<ArticleState> observations, VisitKey key, boolean own, Random random) {
    for (int extractor = 1; extractor <= 1 + random.nextInt(3); extractor++) {
      if (random.nextInt(5) > 0) {
        observations.add(ArticleState.seen(key, own, sighting(key, extractor, random)));
      }
      if (random.nextBoolean()) {
        observations.add(
            ArticleState.judged(key, own, new Ruling(extractor, random.nextInt(3) > 0)));
      }
    }
  }

  private static Sighting sighting(VisitKey key, int extractor, Random random) {
    Standing standing =
        new Standing(
            Authority.values()[random.nextInt(3)],
            Completeness.values()[random.nextInt(3)],
            Rendition.values()[random.nextInt(3)]);
    return Sighting.of(
        Samples.version(Samples.OWN, Samples.OWN, 0, standing, "Text " + random.nextInt(3))
            .page(
                new PageRef(
                    key.page(),
                    Samples.OWN,
                    Samples.OWN,
                    key.visit(),
                    Instant.ofEpochMilli(key.visit() * 1000)))
            .extractor(extractor)
            .build());
  }

  private static ArticleState fold(List<ArticleState> states) {
    return states.stream().reduce(ArticleState.EMPTY, ArticleState::merge);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrder_givesOneState(long seed) {
    Random random = new Random(seed);
    List<ArticleState> observations = observations(random);
    ArticleState state = fold(observations);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(observations, random);
      assertThat(fold(observations)).isEqualTo(state);
      assertThat(fold(observations).showing()).isEqualTo(state.showing());
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyBatching_givesOneState(long seed) {
    Random random = new Random(seed);
    List<ArticleState> observations = observations(random);
    assertThat(split(observations, random)).isEqualTo(fold(observations));
  }

  /** Merges as a random tree instead of from left to right. */
  private static ArticleState split(List<ArticleState> states, Random random) {
    if (states.size() == 1) {
      return states.getFirst();
    }
    int at = 1 + random.nextInt(states.size() - 1);
    ArticleState left = split(states.subList(0, at), random);
    ArticleState right = split(states.subList(at, states.size()), random);
    return random.nextBoolean() ? left.merge(right) : right.merge(left);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyDuplication_givesOneState(long seed) {
    Random random = new Random(seed);
    List<ArticleState> observations = observations(random);
    ArticleState state = fold(observations);
    assertThat(state.merge(state)).isEqualTo(state);
    List<ArticleState> twice = new ArrayList<>(observations);
    twice.addAll(observations);
    Collections.shuffle(twice, random);
    assertThat(fold(twice)).isEqualTo(state);
    ArticleState again = state;
    for (ArticleState replayed : observations) {
      again = again.merge(replayed);
    }
    assertThat(again).as("a replay of everything changes nothing").isEqualTo(state);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void merge_isCommutativeAndAssociative(long seed) {
    Random random = new Random(seed);
    List<ArticleState> all = observations(random);
    int one = random.nextInt(all.size());
    int two = one + random.nextInt(all.size() - one);
    ArticleState a = fold(all.subList(0, one));
    ArticleState b = fold(all.subList(one, two));
    ArticleState c = fold(all.subList(two, all.size()));
    assertThat(a.merge(b)).isEqualTo(b.merge(a));
    assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
  }

  @Test
  void ofTheOwnPage_theFirst8AndTheLast24VisitsAreKept() {
    Random random = new Random(1);
    List<ArticleState> observations = new ArrayList<>();
    for (int visit = 0; visit < 100; visit++) {
      VisitKey key = new VisitKey(OWN, visit);
      observations.add(ArticleState.seen(key, true, sighting(key, 1, random)));
    }
    Collections.shuffle(observations, random);
    ArticleState state = fold(observations);
    assertThat(state.appearances().keySet().stream().map(VisitKey::visit))
        .hasSize(32)
        .contains(0L, 7L, 76L, 99L)
        .doesNotContain(8L, 75L);
    assertThat(state.firstSeen()).isEqualTo(Instant.EPOCH);
    assertThat(state.lastSeen()).isEqualTo(Instant.ofEpochSecond(99));
  }

  @Test
  void ofOtherPages_theLastVisitOf32IsKept() {
    Random random = new Random(2);
    List<ArticleState> observations = new ArrayList<>();
    for (int page = 0; page < 70; page++) {
      for (int visit = 0; visit < 3; visit++) {
        VisitKey key = new VisitKey(Samples.page("https://d" + page + ".example/"), visit);
        observations.add(ArticleState.seen(key, false, sighting(key, 1, random)));
      }
    }
    Collections.shuffle(observations, random);
    ArticleState state = fold(observations);
    Set<PageId> pages = new HashSet<>();
    state.appearances().keySet().forEach(key -> pages.add(key.page()));
    assertThat(pages).hasSize(32);
    assertThat(state.appearances().keySet()).hasSize(32).allMatch(key -> key.visit() == 2);
  }
}
