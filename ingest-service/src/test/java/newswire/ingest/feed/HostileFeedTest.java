package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import newswire.ingest.feed.FeedReading.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds that mean harm: bounded in CPU time, and never an exception. */
class HostileFeedTest {

  // A busy machine's just-in-time compiler needs some of it; the aim is one second.
  private static final Duration CPU = Duration.ofSeconds(4);

  private static final String HEAD = "<rss version=\"2.0\"><channel><title>t</title>";
  private static final String ITEM =
      "<item><title>i</title><link>http://x.example/%d</link></item>";

  private static final Map<String, Supplier<String>> FEEDS =
      Map.of(
          "200,000 elements within elements", () -> HEAD + "<a>".repeat(200_000),
          "a million empty items", () -> HEAD + "<item/>".repeat(700_000),
          "a text of 5 MB", () -> HEAD + "<item><title>" + "x".repeat(5_000_000) + "</title>",
          "100,000 attributes",
              () -> {
                StringBuilder tag = new StringBuilder(HEAD + "<item ");
                for (int i = 0; i < 100_000; i++) {
                  tag.append("a").append(i).append("='' ");
                }
                return tag + ">";
              },
          "5 MB of opening brackets", () -> HEAD + "<".repeat(5_000_000),
          "5 MB of ampersands", () -> HEAD + "<item><title>" + "&a".repeat(2_500_000),
          "a comment that never ends", () -> HEAD + "<!-- " + "-".repeat(5_000_000),
          "items within items", () -> HEAD + "<item><title>x</title>".repeat(150_000),
          "bases within bases", () -> HEAD + "<item xml:base='a/'><link>b</link>".repeat(60_000));

  static Set<String> feeds() {
    return FEEDS.keySet();
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void aHugeFeed_isReadWithinItsBounds(String what) {
    byte[] body = Objects.requireNonNull(FEEDS.get(what)).get().getBytes(StandardCharsets.UTF_8);
    long before = cpu();
    FeedReading reading = new FeedReader().read(body, FeedOrigin.of("http://x.example/", Map.of()));
    Duration spent = Duration.ofNanos(cpu() - before);

    assertThat(spent).as(what).isLessThan(CPU);
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
    feed.append("</channel></rss>");
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

  private static FeedReading read(String feed) {
    return new FeedReader()
        .read(
            feed.getBytes(StandardCharsets.UTF_8),
            FeedOrigin.of("http://x.example/feed", Map.of()));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
