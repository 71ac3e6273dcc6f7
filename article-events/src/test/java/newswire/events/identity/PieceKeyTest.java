package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceKeyTest {

  private static final Site CARRIER = new Site("carrier.example");
  private static final PageId ONE = PageId.of(new CanonicalUrl("https://carrier.example/1"));
  private static final PageId OTHER = PageId.of(new CanonicalUrl("https://carrier.example/2"));

  @ParameterizedTest
  @CsvSource({
    "Evening Post, Bridge opens!, 'evening post|bridge opens'",
    "The Evening Post, Bridge opens, 'evening post|bridge opens'",
    "THE  EVENING—POST, ' “Bridge”  opens… ', 'evening post|bridge opens'",
    "The, The bridge, 'the|the bridge'",
    "Theatre News, The bridge, 'theatre news|the bridge'",
    "The The Post, a b, 'the post|a b'",
    ", Bridge opens, 'carrier.example|bridge opens'",
    "'***', Bridge opens, 'carrier.example|bridge opens'",
    "News24, 24 hours, 'news24|24 hours'",
    "Ｎｅｗｓ２４, ﬁne ½ day, 'news24|fine 1 2 day'",
    "L’Écho, Don't, 'l écho|don t'",
    "DİYAR, STRASSE Straße ΟΔΟΣ, 'di̇yar|strasse straße οδος'",
    "समाचार, हिंदी में ख़बर, 'समाचार|हिंदी में ख़बर'",
    "A, '', 'a|'"
  })
  void aKey_isSourceAndHeadline_normalised(@Nullable String source, String headline, String key) {
    assertThat(PieceKey.of(source, headline, CARRIER).value()).isEqualTo(key.replace('|', '\n'));
  }

  @Test
  void softHyphensAndJoiners_partNoWords() {
    assertThat(PieceKey.of("A", "Har\u00adbour br\u200bidge\ufe0f", CARRIER).headline())
        .isEqualTo("harbour bridge");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "one, 1",
    "one two three, 3",
    "'one, two; three: four', 4",
    "24 hours later again, 4",
    "新聞, 1",
    "港口大橋重新開, 3",
    "港口大橋重新開放, 4",
    "東京タワー, 2",
    "iPhone発売 価格は, 3",
    "ข่าววันนี้, 3",
    "한국 뉴스 속보 오늘, 4"
  })
  void twoCharactersAreAWord_inScriptsWithoutSpaces(String headline, int words) {
    assertThat(PieceKey.words(PieceKey.of("A", headline, CARRIER).headline())).isEqualTo(words);
  }

  @Test
  void aHeadlineOfFourWords_namesThePieceOnEveryPage() {
    PieceKey piece = PieceKey.of("A", "Harbour bridge opens again", CARRIER);

    assertThat(ArticleId.ofPiece(piece, ONE)).isEqualTo(ArticleId.ofPiece(piece, OTHER));
  }

  @Test
  void aHeadlineOfThreeWords_namesThePieceOnItsPageOnly() {
    PieceKey piece = PieceKey.of("A", "Harbour bridge opens", CARRIER);

    assertThat(ArticleId.ofPiece(piece, ONE))
        .isEqualTo(ArticleId.ofPiece(piece, ONE))
        .isNotEqualTo(ArticleId.ofPiece(piece, OTHER));
  }
}
