package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.events.ArticleVersion;
import newswire.events.article.Source;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.EventJson;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The API of the whole service, over articles that came by way of a real broker. */
class ArticleApiTest {

  private static final EventContext ENRICH = EventContext.of("test", "enrich-service");
  private static final String LIST = "/api/v1/articles?source=list-post.example&limit=3";

  private static RunningStore store;

  @BeforeAll
  static void start() {
    store = new RunningStore();
    List<ProducerRecord<String, byte[]>> listed = new ArrayList<>();
    for (int nth = 0; nth < 8; nth++) {
      String url = "https://list-post.example/story/" + nth;
      ArticleVersion version =
          Samples.version(url, url, nth, Samples.FULL_OWN, "Story " + nth + ".")
              .source(new Source("The List Post", "list-post.example"))
              .headline(nth % 2 == 0 ? "Tram line opens in Öresund" : "東京都知事選の結果")
              .language(nth % 2 == 0 ? "sv" : "ja")
              .build();
      listed.add(ArticleRecords.encode(version, ENRICH));
    }
    store.take(listed);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  private static JsonNode json(String path) {
    return EventJson.mapper().readTree(store.get(path).body());
  }

  @Test
  void list_isPagedByCursor_newestFirst_eachArticleOnce() {
    List<String> seen = new ArrayList<>();
    List<String> times = new ArrayList<>();
    String path = LIST;
    while (!path.isEmpty()) {
      JsonNode page = json(path);
      page.path("articles")
          .forEach(
              article -> {
                seen.add(article.path("articleId").asString());
                times.add(article.path("publishedOrSeen").asString());
                assertThat(article.has("text")).isFalse();
              });
      path =
          page.path("next").isNull()
              ? ""
              : LIST
                  + "&cursor="
                  + URLEncoder.encode(page.path("next").asString(), StandardCharsets.UTF_8);
    }
    assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @ParameterizedTest
  @CsvSource({
    "8, source=the%20list%20post",
    "8, source=List-Post.example",
    "4, source=list-post.example&language=sv",
    "4, source=list-post.example&q=tram",
    "4, source=list-post.example&q=%C3%B6resund%20LINE",
    "4, source=list-post.example&q=%E7%9F%A5%E4%BA%8B%E9%81%B8",
    "8, source=list-post.example&since=2026-01-01&until=2027-01-01T00:00:00%2B01:00"
  })
  void filter_findsTheArticles(int found, String query) {
    assertThat(json("/api/v1/articles?text=true&" + query).path("articles").size())
        .isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source=nobody.example",
        "source=list-post.example&language=de",
        "source=list-post.example&q=goats",
        "source=list-post.example&until=2001-01-01"
      })
  void filter_findsNothing(String query) {
    assertThat(json("/api/v1/articles?" + query).path("articles").size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source%5B%24ne%5D=",
        "source=%7B%22%24gt%22%3A%22%22%7D",
        "source=%24where",
        "%24where=1",
        "%24regex=.*",
        "__proto__=x",
        "q=%7B%22%24regex%22%3A%22.*%22%7D",
        "q=",
        "q=%2E%2A",
        "limit=-1",
        "limit=0",
        "limit=201",
        "limit=1000000000",
        "limit=ten",
        "limit=1&limit=2",
        "cursor=made-up",
        "cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "sort=text",
        "since=yesterday",
        "since=2026-02-01&until=2026-01-01",
        "language=%24en",
        "text=maybe",
        "url=not-a-url",
        "url=https%3A%2F%2Fx.example%2F&limit=1"
      })
  void badParameter_isRefused_asAProblem(String query) {
    var answer = store.get("/api/v1/articles?" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void cursor_belongsToItsFilter() {
    String cursor = json(LIST).path("next").asString();
    String other = "/api/v1/articles?source=list-post.example&language=sv&cursor=";
    assertThat(store.get(other + cursor).statusCode()).isEqualTo(400);
  }

  @Test
  void article_isFoundByIdAndByUrl_withWhereItWasSeen() {
    String url = "https://list-post.example/story/0";
    String id = Samples.article(url).value();
    JsonNode article = json("/api/v1/articles/" + id);
    assertThat(article.path("text").asString()).isEqualTo("Story 0.");
    assertThat(article.path("seenOn").path(0).path("url").asString()).isEqualTo(url);
    assertThat(article.path("firstSeen").asString())
        .isEqualTo(Instant.ofEpochMilli(Samples.FIRST_VISIT).toString());
    JsonNode found =
        json(
            "/api/v1/articles?url="
                + URLEncoder.encode(url + "?utm_source=x", StandardCharsets.UTF_8));
    assertThat(found.path("articles").path(0).path("articleId").asString()).isEqualTo(id);
    JsonNode versions = json("/api/v1/articles/" + id + "/versions").path("versions");
    assertThat(versions.size()).isEqualTo(1);
    assertThat(versions.path(0).path("text").asString()).isEqualTo("Story 0.");
    JsonNode page = json("/api/v1/pages/" + Samples.page(url));
    assertThat(page.path("visits").path(0).path("articles").path(0).path("articleId").asString())
        .isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/articles/a1_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/api/v1/articles/a1_aaaaaaaaaaaaaaaaaaaaaaaaaa/versions",
        "/api/v1/articles/%7B%24ne%7D",
        "/api/v1/pages/p1_aaaaaaaaaaaaaaaaaaaaaaaaaa",
        "/api/v1/pages/nothing"
      })
  void unknown_isA404Problem(String path) {
    var answer = store.get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void status_counts() {
    JsonNode status = json("/api/v1/status");
    assertThat(status.path("articles").asLong()).isGreaterThanOrEqualTo(8);
    assertThat(status.path("versions").asLong()).isGreaterThanOrEqualTo(8);
    assertThat(status.path("pages").asLong()).isGreaterThanOrEqualTo(8);
    assertThat(status.path("epoch").asLong()).isPositive();
  }
}
