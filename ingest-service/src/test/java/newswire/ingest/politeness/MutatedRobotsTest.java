package newswire.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import newswire.events.identity.WebUrl;
import newswire.ingest.testing.Cost;
import newswire.ingest.testing.Mutations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged robots.txt files: never an exception, and bounded in CPU and in memory. */
class MutatedRobotsTest {

  private static final Cost MOST = new Cost(Duration.ofSeconds(1), 64_000_000);
  private static final WebUrl ROBOTS = url("https://quay.example/robots.txt");

  private static final List<WebUrl> ASKED =
      List.of(
          url("https://quay.example/"),
          url("https://quay.example/a/b%zz?c=%"),
          url("https://quay.example/%C3%A9/" + "a".repeat(2_000)),
          url("https://quay.example/robots.txt"));

  private static final List<byte[]> FILES =
      Stream.of(
              """
              User-agent: *
              Disallow: /private/
              Allow: /private/press$
              Crawl-delay: 5
              Sitemap: https://quay.example/news.xml
              """,
              """
              # every harbour has rules
              user-agent: Newswire
              user-agent: Othership
              disallow: /*.pdf$
              disallow: /a%2fb/%7Ec*d*e*f
              allow: /

              User-Agent: *
              Disallow: /
              """,
              "User-agent:*\rDisallow:/quay\r\rUser-agent : newswire\rAllow : /\r",
              "\ufeffUSER-AGENT: *\r\nDISALLOW\r\nNOINDEX: /x\r\nSITEMAP: news.xml",
              "<!doctype html><title>Not found</title>")
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toList();

  private static final List<String> WORDS =
      List.of(
          "%",
          "%e",
          "%zz",
          "*",
          "*****************************",
          "$",
          "\u0000",
          "User-agent: newswire\n",
          "Crawl-delay: 1e308\n",
          "Crawl-delay: NaN\n",
          "Crawl-delay: -1\n",
          "Sitemap: http://[\n",
          "Disallow: " + "/*a".repeat(300) + "$\n",
          "\r",
          "\u00e9");

  @Test
  void twentyThousandDamagedFiles_areNeverAnException() {
    read(Integer.getInteger("mutations", 20_000));
  }

  @Tag("proof")
  @Test
  void aMillionDamagedFiles_areNeverAnException() {
    read(Integer.getInteger("mutations", 1_000_000));
  }

  private static void read(int count) {
    long seed = Mutations.seed();
    Mutations mutations = new Mutations(seed, FILES, WORDS);
    Cost most = new Cost(Duration.ZERO, 0);
    AtomicInteger forbidden = new AtomicInteger();
    for (int i = 0; i < count; i++) {
      byte[] body = mutations.next();
      try {
        Cost cost = Cost.of(() -> forbidden.addAndGet(forbiddenBy(body)));
        most = most.most(cost.exceeds(MOST) ? Cost.leastOfThree(() -> forbiddenBy(body)) : cost);
        assertThat(most.exceeds(MOST)).as("within %s: %s", MOST, most).isFalse();
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", mutation " + i, e);
      }
    }
    System.out.printf(
        java.util.Locale.ROOT,
        "%d damaged robots.txt files, %s of %d questions forbidden, at most %s%n",
        count,
        forbidden,
        count * ASKED.size(),
        most);
    assertThat(forbidden.get()).isBetween(count / 100, count * ASKED.size() - count / 100);
  }

  private static int forbiddenBy(byte[] body) {
    RobotsRules rules = RobotsRules.read(ROBOTS, body, Robots.PRODUCT_TOKEN);
    int forbidden = 0;
    for (WebUrl url : ASKED) {
      forbidden += rules.allows(url) ? 0 : 1;
    }
    Duration delay = rules.crawlDelay();
    assertThat(delay == null || delay.isPositive()).isTrue();
    assertThat(rules.sitemaps()).hasSizeLessThanOrEqualTo(500);
    return forbidden;
  }

  private static WebUrl url(String url) {
    return WebUrl.parse(url).orElseThrow();
  }
}
