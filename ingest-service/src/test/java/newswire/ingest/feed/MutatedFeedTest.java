package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import newswire.ingest.feed.FeedReading.Feed;
import newswire.ingest.testing.Cost;
import newswire.ingest.testing.Mutations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Damaged feeds of every format: never an exception, and bounded in what is kept, in CPU and in
 * memory.
 */
class MutatedFeedTest {

  private static final Cost MOST = new Cost(Duration.ofSeconds(1), 64_000_000);

  private static final List<String> WORDS =
      List.of(
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "&",
          "&#x0;",
          "&#xfffffff;",
          "<!DOCTYPE x [<!ENTITY a '&b;&b;'>]>",
          "<item>",
          "</item>",
          "<entry xml:base='//'>",
          " xml:base='http://[' ",
          " xmlns='' ",
          " xmlns:a=\"http://www.w3.org/2005/Atom\" ",
          "<a:b:c/>",
          "<?xml encoding='utf-16'?>",
          "\u0000",
          "\ufeff",
          "\ud800",
          "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[",
          "[[[[[[[[[[[[",
          "\"id\":1e999999999,",
          "<urlset><url>",
          "<sitemapindex>",
          "<link href='http://xn--a.example:99999/%'/>",
          "<guid isPermaLink='true'>http://</guid>",
          "<enclosure url='?' length='-1'/>");

  @Test
  void twentyThousandDamagedFeeds_areNeverAnException() throws IOException {
    read(Integer.getInteger("mutations", 20_000));
  }

  @Tag("proof")
  @Test
  void aMillionDamagedFeeds_areNeverAnException() throws IOException {
    read(Integer.getInteger("mutations", 1_000_000));
  }

  private static void read(int count) throws IOException {
    long seed = Mutations.seed();
    Mutations mutations = new Mutations(seed, documents(), WORDS);
    FeedReader reader = new FeedReader();
    Cost most = new Cost(Duration.ZERO, 0);
    int feeds = 0;
    for (int i = 0; i < count; i++) {
      byte[] body = mutations.next();
      String charset = i % 4 == 0 ? "text/xml; charset=" + (char) (i % 128) : null;
      FeedOrigin origin = new FeedOrigin("https://quay.example/f", charset, null, null);
      Reading last = new Reading(reader, body, origin);
      try {
        Cost cost = Cost.of(last);
        most = most.most(cost.exceeds(MOST) ? Cost.leastOfThree(last) : cost);
        assertThat(most.exceeds(MOST)).as("within %s: %s", MOST, most).isFalse();
        if (last.reading instanceof Feed feed) {
          feeds++;
          assertBounded(feed);
        }
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", mutation " + i, e);
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "%d damaged feeds, %d still feeds, at most %s%n",
        count,
        feeds,
        most);
    assertThat(feeds).isGreaterThan(count / 10);
  }

  /** One document being read. */
  private static final class Reading implements Runnable {

    private final FeedReader reader;
    private final byte[] body;
    private final FeedOrigin origin;
    private @Nullable FeedReading reading;

    Reading(FeedReader reader, byte[] body, FeedOrigin origin) {
      this.reader = reader;
      this.body = body;
      this.origin = origin;
    }

    @Override
    public void run() {
      reading = reader.read(body, origin);
    }
  }

  private static void assertBounded(Feed feed) {
    assertThat(feed.entries().size()).isLessThanOrEqualTo(FeedBounds.MAX_SITEMAPS);
    for (FeedEntry entry : feed.entries()) {
      assertThat(entry.authors().size()).isLessThanOrEqualTo(2 * FeedBounds.MAX_LIST);
      assertThat(entry.categories().size()).isLessThanOrEqualTo(FeedBounds.MAX_LIST);
      assertThat(entry.images().size()).isLessThanOrEqualTo(FeedBounds.MAX_LIST);
      String content = entry.content();
      assertThat(content == null ? 0 : content.length())
          .isLessThanOrEqualTo(FeedBounds.MAX_CONTENT);
      String link = entry.link();
      assertThat(link == null || link.startsWith("http")).isTrue();
    }
    assertThat(feed.items("https://quay.example/f"))
        .hasSizeLessThanOrEqualTo(FeedBounds.MAX_ENTRIES);
  }

  private static List<byte[]> documents() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/feeds"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("feed."))
          .sorted()
          .map(MutatedFeedTest::bytes)
          .filter(body -> body.length > 0)
          .toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
