package newswire.ingest.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A saved feed of a corpus, and what is expected of it: pairs of a path and a value. */
record ScoredFeed(String id, byte[] body, FeedOrigin origin, JsonNode expected) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A folder's {@code manifest.jsonl} and {@code gold.jsonl}. */
  static List<ScoredFeed> of(Path corpus) throws IOException {
    Map<String, JsonNode> expected = new HashMap<>();
    for (String line : Files.readAllLines(corpus.resolve("gold.jsonl"))) {
      JsonNode gold = JSON.readTree(line);
      expected.put(gold.path("id").asString(), gold.path("expect"));
    }
    List<ScoredFeed> feeds = new ArrayList<>();
    for (String line : Files.readAllLines(corpus.resolve("manifest.jsonl"))) {
      feeds.add(of(corpus, JSON.readTree(line), expected));
    }
    return feeds;
  }

  private static ScoredFeed of(Path corpus, JsonNode line, Map<String, JsonNode> expected) {
    String id = line.path("id").asString();
    Map<String, String> headers = new LinkedHashMap<>();
    line.path("headers")
        .properties()
        .forEach(h -> headers.put(h.getKey(), h.getValue().asString()));
    try {
      return new ScoredFeed(
          id,
          Files.readAllBytes(corpus.resolve(line.path("file").asString())),
          FeedOrigin.of(line.path("url").asString(""), headers),
          expected.getOrDefault(id, JSON.createArrayNode()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int values() {
    return expected.size();
  }

  /** How many of the expected values {@code read} meets. */
  int met(Object read) {
    JsonNode tree = JSON.valueToTree(read);
    int met = 0;
    for (JsonNode pair : expected) {
      JsonNode at = tree;
      for (JsonNode step : pair.path(0)) {
        at = step.isInt() ? at.path(step.asInt()) : at.path(step.asString());
      }
      boolean same =
          at.isString()
              ? loose(at.asString()).equals(loose(pair.path(1).asString("")))
              : at.equals(pair.path(1));
      met += same ? 1 : 0;
    }
    return met;
  }

  /** Equal after folding tags, entities and white space: HTML kept or stripped both count. */
  private static String loose(String text) {
    String now = text;
    for (int i = 0; i < 3; i++) {
      String then = Parser.unescapeEntities(now.replaceAll("<[^>]*>", ""), false);
      if (then.equals(now)) {
        break;
      }
      now = then;
    }
    return now.replaceAll("[\\s\\u00a0\\u2000-\\u200a\\u3000]+", "");
  }
}
