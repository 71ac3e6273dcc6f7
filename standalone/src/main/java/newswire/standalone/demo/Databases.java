package newswire.standalone.demo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import newswire.events.identity.ArticleId;
import newswire.standalone.client.JsonApi;
import tools.jackson.databind.JsonNode;

/** What the two databases count, to hold the topics' sums against. */
final class Databases {

  private static final String FRONTIER = "newswire_ingest";
  private static final int PAGE = 100;

  private Databases() {}

  /** How many visits the frontier has opened. */
  static long visits(String mongodbUri) {
    try (MongoClient client = MongoClients.create(mongodbUri)) {
      return client.getDatabase(FRONTIER).getCollection("visits").countDocuments();
    }
  }

  /** The articles that readers are shown, each with its content hash. */
  static Map<ArticleId, String> shown(JsonApi store) {
    Map<ArticleId, String> shown = new TreeMap<>();
    eachShown(
        store,
        "",
        article ->
            shown.put(
                new ArticleId(article.path("articleId").asString()),
                article.path("contentHash").asString()));
    return shown;
  }

  /**
   * Hands on every article that readers are shown, as the API's list has it.
   *
   * @param parameters more of them, each with {@code &} before it
   */
  static void eachShown(JsonApi store, String parameters, Consumer<JsonNode> each) {
    String cursor = "";
    do {
      JsonNode page = store.get("/api/v1/articles?limit=" + PAGE + parameters + cursor);
      page.path("articles").forEach(each);
      JsonNode next = page.path("next");
      cursor =
          next.isString()
              ? "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8)
              : "";
    } while (!cursor.isEmpty());
  }
}
