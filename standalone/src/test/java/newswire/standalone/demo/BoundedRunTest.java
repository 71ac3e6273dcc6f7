package newswire.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newswire.events.ArticleChanged;
import newswire.events.identity.ArticleId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.EventJson;
import newswire.events.kafka.Topics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The demonstration accounts for everything, and its database is whole. */
class BoundedRunTest {

  @Test
  void everyVisitPageVersionAndChange_isAccountedFor() {
    RunReport report = UndisturbedRun.shared().report();
    assertThat(report.unaccounted()).isEmpty();
    assertThat(report.stages()).hasSize(4).allMatch(Stage::balanced);
    assertThat(report.articles()).isGreaterThan(20);
    assertThat(report.outcomes()).containsKeys("enriched", "stored", "read", "unchanged", "missed");
    assertThat(report.outcomes()).doesNotContainKey("dead-lettered");
  }

  @Test
  void anArticleWhosePageAnswers410_isWithdrawn() {
    ArticleId taken =
        ArticleId.ofUrl(
            UrlCanonicalizer.canonicalize("http://harbour-gazette.example/local/herring-record")
                .orElseThrow());
    List<ArticleChanged> changes =
        UndisturbedRun.shared().records().stream()
            .filter(record -> record.topic().equals(Topics.CHANGES))
            .map(ChangeRecords::decode)
            .filter(change -> change.articleId().equals(taken))
            .toList();
    assertThat(changes)
        .extracting(ArticleChanged::type)
        .startsWith(ArticleChanged.Type.CREATED)
        .endsWith(ArticleChanged.Type.WITHDRAWN);
    assertThat(UndisturbedRun.shared().shown())
        .noneMatch(article -> article.path("articleId").asString().equals(taken.value()));
  }

  @Test
  void eachBriefOfAPage_isAnArticleOfItsOwn_andThePageIsNone() {
    assertThat(shownOn("http://nordlicht-zeitung.example/kueste/kurz-notiert"))
        .extracting(article -> article.path("headline").asString())
        .containsExactlyInAnyOrder(
            "Seehund verlässt das Hafenbecken von selbst",
            "Fahrradfähre fährt bis zum ersten Advent",
            "Bücherbus bekommt eine zweite Strecke",
            "Sturm knickt den ältesten Birnbaum des Kreises");
  }

  @Test
  void aLiveBlog_isOneArticle_withItsUpdatesInOrder_theLatestIncluded() {
    List<JsonNode> shown = shownOn("http://harbour-gazette.example/transport/swing-bridge");
    assertThat(shown).hasSize(1);
    JsonNode live = shown.getFirst();
    assertThat(live.path("text").asString())
        .containsSubsequence(
            "The first crew is on the bridge", "It moved", "First ship", "The road is open");
    assertThat(live.path("published").path("instant").asString()).isEqualTo("2026-11-19T07:30:00Z");
    assertThat(live.path("modified").path("instant").asString()).isEqualTo("2026-11-19T09:40:00Z");
  }

  private static List<JsonNode> shownOn(String url) {
    return UndisturbedRun.shared().shown().stream()
        .filter(article -> article.path("seenOn").path(0).path("url").asString().equals(url))
        .toList();
  }

  @Test
  void theDatabase_hasNoTornIndex() {
    assertThat(UndisturbedRun.shared().torn()).isEmpty();
  }

  @Test
  void json_saysWhatTheTableSays() {
    RunReport report = UndisturbedRun.shared().report();
    JsonNode json = EventJson.mapper().readTree(report.json());
    assertThat(json.path("visits").asLong()).isEqualTo(report.visits());
    assertThat(json.path("accounted").asBoolean()).isTrue();
    assertThat(json.path("stages")).hasSize(4);
    assertThat(String.join("\n", report.table()))
        .contains("article versions", "outcome stored", "ingest", "enrich", "store", "changes");
  }
}
