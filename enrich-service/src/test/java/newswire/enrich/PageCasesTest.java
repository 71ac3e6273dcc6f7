package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.PageCases.PageCase;
import newswire.events.ArticleVersion;
import newswire.events.OutcomeReason;
import newswire.events.article.Byline;
import newswire.events.kafka.EventJson;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every folder of {@code src/test/resources/pages} gives what its {@code expected.json} says:
 * {@code {"rejected": reason}} or {@code {"articles": [...]}} in order, each with the fields that
 * the case is about. {@code a.b} asks for a nested field; {@code starts}, {@code ends}, {@code
 * contains}, {@code lacks} and {@code paragraphs} ask for the text; {@code htmlLacks} for the html.
 */
class PageCasesTest {

  private static final EnrichPipeline PIPELINE = EnrichPipeline.standard();

  static List<PageCase> cases() {
    return PageCases.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void page_givesWhatItsCaseExpects(PageCase page) {
    switch (PIPELINE.enrich(page.page())) {
      case EnrichOutcome.Rejected(OutcomeReason reason, _) ->
          assertThat(page.expected().path("rejected").asString("not to be rejected"))
              .isEqualTo(reason.wireName());
      case EnrichOutcome.Enriched(List<ArticleVersion> articles, _) ->
          articles(page.expected().path("articles"), articles);
    }
  }

  private static void articles(JsonNode expected, List<ArticleVersion> articles) {
    List<String> wanted = new ArrayList<>();
    expected.forEach(article -> wanted.add(article.path("headline").asString()));
    assertThat(articles).extracting(ArticleVersion::headline).containsExactlyElementsOf(wanted);
    SoftAssertions softly = new SoftAssertions();
    for (int i = 0; i < articles.size(); i++) {
      JsonNode actual =
          EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(articles.get(i)));
      ArticleVersion article = articles.get(i);
      expected
          .get(i)
          .properties()
          .forEach(field -> field(softly, field.getKey(), field.getValue(), actual, article));
    }
    softly.assertAll();
  }

  private static void field(
      SoftAssertions softly,
      String name,
      JsonNode wanted,
      JsonNode actual,
      ArticleVersion article) {
    String text = article.text();
    String html = article.html() == null ? "" : article.html();
    switch (name) {
      case "starts" -> softly.assertThat(text).startsWith(wanted.asString());
      case "ends" -> softly.assertThat(text).endsWith(wanted.asString());
      case "paragraphs" -> softly.assertThat(text.split("\n\n")).hasSize(wanted.asInt());
      case "contains" -> wanted.forEach(w -> softly.assertThat(text).contains(w.asString()));
      case "lacks" -> wanted.forEach(w -> softly.assertThat(text).doesNotContain(w.asString()));
      case "htmlContains" -> wanted.forEach(w -> softly.assertThat(html).contains(w.asString()));
      case "htmlLacks" -> wanted.forEach(w -> softly.assertThat(html).doesNotContain(w.asString()));
      case "authorNames" ->
          softly
              .assertThat(article.authors().stream().map(Byline::name).toList())
              .isEqualTo(wanted.valueStream().map(JsonNode::asString).toList());
      case "idPrefix" ->
          softly.assertThat(article.articleId().value()).startsWith(wanted.asString());
      default -> {
        JsonNode at = actual;
        for (String step : name.split("\\.", -1)) {
          at = at.path(step);
        }
        softly.assertThat(at).as(name).isEqualTo(wanted);
      }
    }
  }
}
