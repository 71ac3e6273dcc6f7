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
