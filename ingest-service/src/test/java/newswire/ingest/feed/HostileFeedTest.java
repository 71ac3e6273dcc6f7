package newswire.ingest.feed;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import newswire.ingest.feed.FeedReading.Feed;
import newswire.ingest.testing.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that mean harm: bounded in CPU and memory, and never an exception. */
class HostileFeedTest {

  // The aim is one second, on the machine that this was written on; there are slower ones.
  private static final Cost MOST = new Cost(Duration.ofSeconds(2), 64_000_000);

  // What a fetch brings at most; files of gzip inflate to 16 MiB, see below.
  private static final int LONGEST = 5_000_000;

  private static final String HEAD = "<rss version=\"2.0\"><channel><title>t</title>";
  private static final String FOOT = "</channel></rss>";
  private static final String ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>";
  private static final String ITEM =
      "<item><title>i</title><link>http://x.example/%d</link></item>";

  private static final Map<String, Supplier<String>> FEEDS =
      Map.ofEntries(
          entry("200,000 elements within elements", () -> HEAD + "<a>".repeat(200_000)),
          entry("a million empty items", () -> HEAD + "<item/>".repeat(1_000_000)),
          entry("a million items of a letter", () -> HEAD + "<item>a</item>".repeat(1_000_000)),
          entry("300,000 elements that are no items", () -> HEAD + "<x/>".repeat(300_000)),
          entry(
              "Atom entries of no author", () -> ATOM + "<entry><id>a</id></entry>".repeat(5_001)),
          entry(
              "300,000 elements, then entries of no author",
              () -> ATOM + "<x/>".repeat(290_000) + "<entry/>".repeat(5_001)),
          entry("a text without end", () -> HEAD + "<item><title>" + "x".repeat(LONGEST)),
          entry("a million attributes", () -> HEAD + "<item " + attributes(1_000_000) + ">"),
          entry("an attribute without end", () -> HEAD + "<item a='" + "x".repeat(LONGEST)),
          entry("a name without end", () -> HEAD + "<" + "x".repeat(LONGEST)),
          entry("names that nearly end", () -> HEAD + ("<" + "x".repeat(8_000) + "/>").repeat(600)),
          entry("a closing name without end", () -> HEAD + "</" + "x".repeat(LONGEST)),
          entry("an attribute's name without end", () -> HEAD + "<a " + "x".repeat(LONGEST)),
          entry("an instruction without end", () -> HEAD + "<?" + "x".repeat(LONGEST)),
          entry("a CDATA without end", () -> HEAD + "<item><![CDATA[" + "x]".repeat(LONGEST / 2)),
          entry("a declaration without end", () -> HEAD + "<!DOCTYPE " + "x".repeat(LONGEST)),
          entry("a reference without end", () -> HEAD + "<item><title>&" + "x".repeat(LONGEST)),
          entry("opening brackets", () -> HEAD + "<".repeat(LONGEST)),
          entry(
              "ampersands",
              () -> HEAD + "<item><title>" + "&a".repeat(LONGEST / 2) + "</title></item>" + FOOT),
          entry("a comment that never ends", () -> HEAD + "<!-- " + "-".repeat(LONGEST)),
          entry("items within items", () -> HEAD + "<item><title>x</title>".repeat(150_000)),
          entry(
              "bases within bases",
              () -> HEAD + "<item xml:base='a/'><link>b</link>".repeat(60_000)));

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count && attributes.length() < LONGEST; i++) {
      attributes.append('a').append(Integer.toString(i, 36)).append("='' ");
    }
    return attributes.toString();
  }

  static Set<String> feeds() {
    return FEEDS.keySet();
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void aHugeFeed_isReadWithinItsBounds(String what) {
    byte[] body = Objects.requireNonNull(FEEDS.get(what)).get().getBytes(StandardCharsets.UTF_8);
    Cost cost = Cost.leastOfThree(() -> assertTruncated(read(body)));
    System.out.println(what + ": " + cost);
    assertThat(cost.exceeds(MOST)).as("%s within %s: %s", what, MOST, cost).isFalse();
  }

  private static void assertTruncated(FeedReading reading) {
    if (reading instanceof Feed feed) {
      assertThat(feed.truncated()).isTrue();
      assertThat(feed.entries()).hasSizeLessThanOrEqualTo(FeedBounds.MAX_ENTRIES);
    }
  }

  @Test
  void ofTooManyItems_theFirstAreKept_andItIsSaid() {
    StringBuilder feed = new StringBuilder(HEAD);
    for (int i = 0; i < 6_000; i++) {
      feed.append(String.format(java.util.Locale.ROOT, ITEM, i));
    }
    feed.append(FOOT);
    assertThat(read(feed.toString()))
        .isInstanceOfSatisfying(
            Feed.class,
            read -> {
              assertThat(read.truncated()).isTrue();
              assertThat(read.entries()).hasSize(FeedBounds.MAX_ENTRIES);
              assertThat(read.title()).isEqualTo("t");
              assertThat(read.entries().getLast().link()).isEqualTo("http://x.example/4999");
            });
  }

  @Test
  void aSitemapOfAllThatOneMayHold_isNoAttack() {
    String url =
        "<url><loc>http://x.example/</loc><lastmod>2026</lastmod><priority>1</priority></url>";
    assertThat(read("<urlset>" + url.repeat(FeedBounds.MAX_SITEMAPS) + "</urlset>"))
        .isInstanceOfSatisfying(
            Feed.class,
            read -> {
              assertThat(read.truncated()).isFalse();
              assertThat(read.entries()).hasSize(FeedBounds.MAX_SITEMAPS);
            });
  }

  private static FeedReading read(String feed) {
    return read(feed.getBytes(StandardCharsets.UTF_8));
  }

  private static FeedReading read(byte[] feed) {
    return new FeedReader().read(feed, FeedOrigin.of("http://x.example/feed", Map.of()));
  }
}
