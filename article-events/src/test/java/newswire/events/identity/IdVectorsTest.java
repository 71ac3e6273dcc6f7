package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import newswire.events.ArticleVersion;
import newswire.events.article.Access;
import newswire.events.article.Byline;
import newswire.events.article.Claims;
import newswire.events.article.Image;
import newswire.events.article.PageRef;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.article.Standing.Authority;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every row of {@code id-vectors.csv}, computed by another program (Python's hashlib); what a row
 * says never changes.
 */
class IdVectorsTest {

  private static final PageId PAGE = PageId.of(new CanonicalUrl("https://example.com/"));

  @ParameterizedTest(name = "{3}: {2}")
  @CsvFileSource(resources = "/id-vectors.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
  void everyRow_isWhatItSays(String kind, String input, String id, String why) {
    String text = input.replace('␊', '\n');
    String made =
        switch (kind) {
          case "p1_" -> PageId.of(new CanonicalUrl(text)).value();
          case "a1_" -> ArticleId.ofUrl(new CanonicalUrl(text)).value();
          case "e1_" -> ArticleId.ofPiece(twoLines(text), PAGE).value();
          case "c1_" -> contentHash(text).value();
          case "v1_" -> VersionId.of(text.getBytes(StandardCharsets.UTF_8)).value();
          default -> throw new AssertionError(kind);
        };

    assertThat(made).as(why).isEqualTo(id);
  }

  @Test
  void aVersionId_coversTheFieldsInTheirSpelling() {
    var full =
        ArticleVersion.builder()
            .articleId(ArticleId.ofUrl(new CanonicalUrl("https://example.com/a")))
            .url("https://example.com/a")
            .claims(new Claims(null, "https://news.example.net/b"))
            .pieceKey(new PieceKey("evening post\nharbour bridge opens after two years"))
            .headline("Harbour bridge opens after two years")
            .text("First.\n\nZweiter Größe.")
            .html("<p>First.</p>")
            .language("en")
            .source(new Source("The Evening Post", null))
            .carrier(new Source("not covered", "carrier.example"))
            .agency("DPA")
            .authors(
                List.of(new Byline("Ann Lee", null), new Byline("Bo Ek", "https://example.com/bo")))
            .section("Local")
            .keywords(List.of("bridge", "hafen"))
            .images(List.of(new Image("https://example.com/i.jpg", null, "C. D.")))
            .access(new Access(true))
            .standing(new Standing(Authority.PUBLISHER, Completeness.FULL, Rendition.OWN_PAGE))
            .page(new PageRef(PAGE, "https://example.com/", "https://example.com/", 7, null))
            .extractor(1_000_000)
            .build();
    var least =
        ArticleVersion.builder()
            .articleId(full.articleId())
            .pieceKey(new PieceKey("example.com\nh"))
            .headline("h")
            .text("")
            .standing(new Standing(Authority.FOREIGN, Completeness.TEASER, Rendition.FEED_ITEM))
            .page(full.page())
            .build();

    assertThat(full.versionId().value()).isEqualTo("v1_ggogc5ga6co2vfaxbi7yqiv5ci");
    assertThat(least.versionId().value()).isEqualTo("v1_cyafvkowswktsmusl5npwkts6y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "p1_",
        "p1_dlzv3fwyjvpdnvx5dgjtns65x",
        "p1_dlzv3fwyjvpdnvx5dgjtns65xuu",
        "P1_dlzv3fwyjvpdnvx5dgjtns65xu",
        "p1_DLZV3FWYJVPDNVX5DGJTNS65XU",
        "p1_1lzv3fwyjvpdnvx5dgjtns65xu",
        "a1_dlzv3fwyjvpdnvx5dgjtns65xu"
      })
  void whatIsNoPageId_isRefused(String text) {
    assertThatThrownBy(() -> new PageId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not an id");
  }

  private static PieceKey twoLines(String input) {
    String page = "\n" + PAGE.value();
    return new PieceKey(
        input.endsWith(page) ? input.substring(0, input.length() - page.length()) : input);
  }

  private static ContentHash contentHash(String input) {
    int line = input.indexOf('\n');
    return line < 0
        ? ContentHash.of(input, "")
        : ContentHash.of(input.substring(0, line), input.substring(line + 1));
  }
}
