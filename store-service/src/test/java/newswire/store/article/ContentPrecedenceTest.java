package newswire.store.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import newswire.events.ArticleVersion;
import newswire.events.article.Precision;
import newswire.events.article.Standing.Authority;
import newswire.store.Samples;
import newswire.store.Seeds;
import newswire.store.page.VisitKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invariant 4: of the kept sightings, a less complete version never replaces a more complete text
 * of equal authority; a foreign page never changes text that the article's own site gave; only a
 * greater extractor's verdict on the same visit may.
 */
class ContentPrecedenceTest {

  private static final String DIGEST = "https://digest.example/today";
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  static LongStream seeds() {
    return Seeds.first(100);
  }

  private static VisitKey key(ArticleVersion version) {
    return new VisitKey(version.page().id(), version.page().visit());
  }

  private static ArticleState seen(ArticleVersion version) {
    return ArticleState.seen(key(version), OwnPage.shows(version), Sighting.of(version));
  }

  private static ArticleState merged(ArticleVersion... versions) {
    ArticleState state = ArticleState.EMPTY;
    for (ArticleVersion version : versions) {
      state = state.merge(seen(version));
    }
    return state;
  }

  private static ArticleVersion shown(ArticleState state, ArticleVersion... among) {
    Sighting greatest = state.showing().orElseThrow().greatest();
    return List.of(among).stream()
        .filter(version -> Sighting.of(version).equals(greatest))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void laterTeaser_doesNotReplaceTheFullText() {
    ArticleVersion full = Samples.own(Samples.OWN, 0, "All of it.");
    ArticleVersion teaser =
        Samples.version(Samples.OWN, Samples.OWN, 5, Samples.TEASER_OWN, "Some …").build();
    assertThat(shown(merged(full, teaser), full, teaser)).isEqualTo(full);
    assertThat(shown(merged(teaser, full), full, teaser)).isEqualTo(full);
  }

  @Test
  void laterEdit_replacesTheEarlierText() {
    ArticleVersion first = Samples.own(Samples.OWN, 0, "As first written.");
    ArticleVersion edited = Samples.own(Samples.OWN, 1, "As corrected.");
    assertThat(shown(merged(edited, first), first, edited)).isEqualTo(edited);
  }

  @Test
  void foreignPage_doesNotChangeTheTextOfTheArticlesOwnSite() {
    ArticleVersion teaser =
        Samples.version(Samples.OWN, Samples.OWN, 0, Samples.TEASER_OWN, "Some …").build();
    ArticleVersion foreign =
        Samples.version(Samples.OWN, DIGEST, 9, Samples.FULL_FOREIGN, "Others' words.").build();
    assertThat(shown(merged(teaser, foreign), teaser, foreign)).isEqualTo(teaser);
  }

  @Test
  void greaterExtractorsVerdict_takesASightingBack_whicheverComesFirst() {
    ArticleVersion wrong = Samples.own(Samples.OWN, 1, "A cookie banner.");
    ArticleVersion right = Samples.own(Samples.OWN, 0, "The article.");
    ArticleState verdict =
        ArticleState.judged(key(wrong), true, new Ruling(wrong.extractor() + 1, false));
    assertThat(shown(verdict.merge(merged(wrong, right)), wrong, right)).isEqualTo(right);
    assertThat(shown(merged(wrong, right).merge(verdict), wrong, right)).isEqualTo(right);
  }

  @Test
  void lesserExtractorsVerdict_hasNoSayOverAGreaterOnesSighting() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "Found by the better one.");
    ArticleState verdict =
        ArticleState.judged(key(version), true, new Ruling(version.extractor() - 1, false));
    assertThat(merged(version).merge(verdict).showing()).isPresent();
  }

  @Test
  void verdictOnAnotherVisit_takesNothingBack() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "The article.");
    VisitKey later = key(Samples.own(Samples.OWN, 1, ""));
    ArticleState verdict =
        ArticleState.judged(later, true, new Ruling(version.extractor() + 1, false));
    assertThat(merged(version).merge(verdict).showing()).isPresent();
  }

  @Test
  void published_isChosenByAuthority_thenRank_thenPrecision_thenEarliestObservation() {
    ArticleVersion foreign =
        Samples.version(Samples.OWN, DIGEST, 0, Samples.FULL_FOREIGN, "a")
            .published(Samples.time(NOON, Precision.SECOND, 90))
            .build();
    ArticleVersion ranked = own(1, NOON.plusSeconds(60), Precision.HOUR, 50);
    ArticleVersion finer = own(2, NOON.plusSeconds(120), Precision.SECOND, 40);
    ArticleVersion fineAndEarly = own(3, NOON.plusSeconds(180), Precision.MINUTE, 50);
    ArticleVersion fineAndLate = own(4, NOON.plusSeconds(240), Precision.MINUTE, 50);
    ArticleState state = merged(fineAndLate, finer, fineAndEarly, ranked, foreign);
    assertThat(state.showing().orElseThrow().published()).isEqualTo(fineAndEarly.published());
  }

  private static ArticleVersion own(int nth, Instant stated, Precision precision, int rank) {
    return Samples.version(Samples.OWN, Samples.OWN, nth, Samples.FULL_OWN, "a")
        .published(Samples.time(stated, precision, rank))
        .build();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverComesIn_theShownAuthorityAndCompletenessNeverFallWithoutAVerdict(long seed) {
    Random random = new Random(seed);
    List<ArticleVersion> versions = new ArrayList<>();
    for (int nth = 0; nth < 12; nth++) {
      boolean own = random.nextBoolean();
      versions.add(
          Samples.version(
                  Samples.OWN,
                  own ? Samples.OWN : "https://digest-" + nth + ".example/",
                  nth,
                  own
                      ? (random.nextBoolean() ? Samples.FULL_OWN : Samples.TEASER_OWN)
                      : Samples.FULL_FOREIGN,
                  "Text " + nth)
              .build());
    }
    Collections.shuffle(versions, random);
    ArticleState state = ArticleState.EMPTY;
    for (ArticleVersion version : versions) {
      Sighting before = state.showing().map(Showing::greatest).orElse(null);
      state = state.merge(seen(version));
      Sighting now = state.showing().orElseThrow().greatest();
      if (before != null) {
        assertThat(now.standing()).isGreaterThanOrEqualTo(before.standing());
        if (before.standing().authority() != Authority.FOREIGN) {
          assertThat(now.standing().authority()).isNotEqualTo(Authority.FOREIGN);
        }
      }
    }
  }
}
