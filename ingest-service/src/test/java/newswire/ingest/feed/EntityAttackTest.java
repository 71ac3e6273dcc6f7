package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.ingest.feed.FeedReading.Feed;
import newswire.ingest.feed.FeedReading.Unreadable;
import newswire.ingest.testing.Cost;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Document types that mean harm: nothing is read or asked, and no text grows. */
class EntityAttackTest {

  private static final Duration CPU = Duration.ofMillis(100);

  private static final AtomicInteger asked = new AtomicInteger();
  private static HttpServer canary;

  @BeforeAll
  static void start() throws IOException {
    canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    canary.start();
  }

  @AfterAll
  static void stop() {
    canary.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY x SYSTEM 'file:///etc/hostname'>",
        "<!ENTITY x SYSTEM 'CANARY/x'>",
        "<!ENTITY x PUBLIC 'any' 'CANARY/x'>",
        "<!ENTITY % p SYSTEM 'CANARY/p'> %p;",
        "<!ENTITY % p '<!ENTITY x \"y\">'> %p;",
        "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY x '&b;&b;&b;'>",
        "<!ENTITY x 'LONG'>"
      })
  void anEntityThatMeansHarm_makesTheFeedUnreadable(String declaration) {
    String swelling = declaration.replace("LONG", "x".repeat(100_000));
    String attack = "<!DOCTYPE rss [" + swelling + "]>" + feed("&x;".repeat(20_000));
    Cost cost = Cost.leastOfThree(() -> assertThat(read(attack)).isInstanceOf(Unreadable.class));
    assertThat(cost.cpu()).isLessThan(CPU);
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss SYSTEM 'CANARY/rss.dtd'>",
        "<!DOCTYPE rss PUBLIC '-//Some//DTD RSS 0.91//EN' 'CANARY/rss.dtd'>",
        "<?xml-stylesheet href='CANARY/x.xsl'?>"
      })
  void whatLiesOutside_isNeverAsked_andTheFeedIsReadAllTheSame(String prologue) {
    assertThat(read(prologue + feed("Fog")))
        .isInstanceOfSatisfying(
            Feed.class, feed -> assertThat(feed.entries().getFirst().title()).isEqualTo("Fog"));
    assertThat(asked).hasValue(0);
  }

  @Test
  void includes_areText() {
    String include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='CANARY/i'/>";
    assertThat(read(feed(include))).isInstanceOf(Feed.class);
    assertThat(asked).hasValue(0);
  }

  private static String feed(String title) {
    return "<rss version='2.0'><channel><item><title>" + title + "</title></item></channel></rss>";
  }

  private static FeedReading read(String feed) {
    String at = "http://127.0.0.1:" + canary.getAddress().getPort();
    byte[] body = feed.replace("CANARY", at).getBytes(StandardCharsets.UTF_8);
    return new FeedReader().read(body, FeedOrigin.of(at + "/feed", Map.of()));
  }
}
