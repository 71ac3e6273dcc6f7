package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import newswire.ingest.feed.FeedReading.Feed;
import newswire.ingest.feed.FeedReading.NotAFeed;
import newswire.ingest.feed.FeedReading.SitemapIndex;
import newswire.ingest.feed.FeedReading.Unreadable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Each folder of {@code feeds} is a behaviour: {@code feed.*} as it comes, {@code request.json}
 * (its {@code url} and headers, where they matter) and {@code expected.json}, which names the
 * fields that count. To add a case is to add a folder.
 */
class FeedCasesTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path CASES = Path.of("src/test/resources/feeds");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aFeed_isReadAsExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    JsonNode expected = JSON.readTree(folder.resolve("expected.json").toFile());
    FeedReading reading = read(folder);

    if (expected.has("notAFeed")) {
      assertThat(reading).isEqualTo(new NotAFeed(expected.path("looksLikeHtml").asBoolean()));
    } else if (expected.has("unreadable")) {
      assertThat(reading).isInstanceOf(Unreadable.class);
    } else {
      assertThat(reading).isInstanceOf(expected.has("sitemaps") ? SitemapIndex.class : Feed.class);
      assertMatches(name, expected, JSON.valueToTree(reading));
    }
  }

  private static FeedReading read(Path folder) throws IOException {
    Path request = folder.resolve("request.json");
    JsonNode asked = Files.exists(request) ? JSON.readTree(request.toFile()) : JSON.readTree("{}");
    FeedOrigin origin =
        new FeedOrigin(
            asked.path("url").asString("https://feeds.example/feed"),
            asked.path("contentType").asStringOpt().orElse(null),
            asked.path("contentLanguage").asStringOpt().orElse(null),
            asked.path("contentLocation").asStringOpt().orElse(null));
    return new FeedReader().read(Files.readAllBytes(feed(folder)), origin);
  }

  private static Path feed(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("feed."))
          .findFirst()
          .orElseThrow();
    }
  }

  /** What is expected must be there; what is not spoken of may be anything. */
  private static void assertMatches(String at, JsonNode expected, JsonNode actual) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              field ->
                  assertMatches(
                      at + "." + field.getKey(), field.getValue(), actual.path(field.getKey())));
    } else if (expected.isArray() && expected.path(0).isObject()) {
      assertThat(actual.size()).as(at + ": " + actual).isEqualTo(expected.size());
      for (int i = 0; i < expected.size(); i++) {
        assertMatches(at + "[" + i + "]", expected.get(i), actual.path(i));
      }
    } else {
      assertThat(actual).as(at).isEqualTo(expected);
    }
  }
}
