package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSitemapTest {

  private static final String LINES =
      "\ufeffhttps://quay.example/a\r\n\r\nhttps://quay.example/b?x=1&y=2\n";

  private static FeedReading read(byte[] body) {
    return new FeedReader().read(body, FeedOrigin.of("https://quay.example/sitemap.txt", Map.of()));
  }

  private static void assertLinks(FeedReading reading) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            FeedReading.Feed.class,
            feed -> {
              assertThat(feed.isSitemap()).isTrue();
              assertThat(feed.entries())
                  .extracting(FeedEntry::link)
                  .containsExactly("https://quay.example/a", "https://quay.example/b?x=1&y=2");
            });
  }

  @Test
  void aUrlALine_isASitemap() {
    assertLinks(read(LINES.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void zippedToo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(LINES.getBytes(StandardCharsets.UTF_8));
    }
    assertLinks(read(out.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://quay.example/a\nRead it there.",
        "See https://quay.example/a",
        "https://quay.example/a and more",
        "/a\n/b",
        "\n\n"
      })
  void textThatHoldsAnythingElse_isNone(String text) {
    assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FeedReading.NotAFeed.class);
  }
}
