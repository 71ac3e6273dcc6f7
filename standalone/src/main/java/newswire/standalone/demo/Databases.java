package newswire.standalone.demo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
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
    String cursor = "";
    do {
      JsonNode page = store.get("/api/v1/articles?limit=" + PAGE + cursor);
      for (JsonNode article : page.path("articles")) {
        shown.put(
            new ArticleId(article.path("articleId").asString()),
            article.path("contentHash").asString());
      }
      JsonNode next = page.path("next");
      cursor =
          next.isString()
              ? "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8)
              : "";
    } while (!cursor.isEmpty());
    return shown;
  }
}
