package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import newswire.events.identity.WebUrl;
import newswire.ingest.discover.Findings;
import newswire.ingest.discover.SourceSearch;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.ScriptedWeb;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.Robots;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A search behind a hostile site's address: its links, redirects and robots.txt lead no further
 * than a visit's would, and its bodies cost no more.
 */
class GuardedPathsTest {

  private TestDatabase database;
  private MongoClient client;
  private Frontier frontier;
  private ScriptedWeb canary;

  @BeforeEach
  void start() throws IOException {
    database = TestDatabase.start();
    client = database.client();
    frontier = Frontiers.live(client, database, Duration.ofMinutes(1));
    canary = ScriptedWeb.saying("HTTP/1.1 200 OK", new byte[0]);
  }

  @AfterEach
  void stop() throws IOException {
    canary.close();
    client.close();
    database.close();
  }

  private Findings search(ScriptedWeb web) throws InterruptedException {
    FetchSettings settings = FetchSettings.standard("test", "https://newswire.example/bot");
    try (HttpFetcher fetcher =
        new HttpFetcher(settings, web.guard("paper.example"), InstantSource.system())) {
      Robots robots = new Robots(fetcher, frontier.clock());
      PoliteFetch polite =
          new PoliteFetch(frontier, robots, fetcher, new IngestCounters(new SimpleMeterRegistry()));
      return new SourceSearch(new LeasedLook(frontier, polite, robots), new FeedReader())
          .search(WebUrl.parse(web.url("paper.example", "/")).orElseThrow());
    }
  }

  @Test
  void whatASiteLinksTo_isAskedOnlyWhereAVisitMayAsk() throws Exception {
    String inner = "http://127.0.0.1:" + canary.port();
    String page =
        """
        <!doctype html><base href="%1$s/">
        <link rel="alternate" type="application/rss+xml" href="feed">
        <link rel="alternate" type="application/rss+xml" href="http://[::1]:%2$d/feed">
        <link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">
        <link rel="alternate" type="application/rss+xml" href="%3$s">
        """;
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (request, out) -> {
              String own = "http://" + request.header("Host");
              switch (request.target()) {
                case "/robots.txt" ->
                    ScriptedWeb.say(
                        out,
                        "HTTP/1.1 200 OK",
                        ("Sitemap: " + inner + "/map.xml").getBytes(StandardCharsets.UTF_8));
                case "/" ->
                    ScriptedWeb.say(
                        out,
                        "HTTP/1.1 200 OK|Content-Type: text/html",
                        page.formatted(inner, canary.port(), own + "/sent-on")
                            .getBytes(StandardCharsets.UTF_8));
                default ->
                    ScriptedWeb.say(
                        out, "HTTP/1.1 301 There|Location: " + inner + "/feed", new byte[0]);
              }
            })) {
      Findings found = search(web);
      assertThat(found.choice()).isNull();
      assertThat(found.steps()).hasSizeGreaterThan(4);
      assertThat(web.requests())
          .extracting(ScriptedWeb.Request::target)
          .contains("/sent-on", "/feed")
          .filteredOn("/robots.txt"::equals)
          .hasSize(1);
      assertThat(found.steps())
          .filteredOn(step -> step.url().startsWith(inner))
          .isNotEmpty()
          .allSatisfy(step -> assertThat(step.found()).contains("127.0.0.1"));
    }
    assertThat(canary.connections()).isZero();
  }

  @Test
  void aSiteWithoutEnd_isBoundedInBytesAndTime() throws Exception {
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (request, out) -> {
              if (request.target().equals("/robots.txt")) {
                ScriptedWeb.say(out, "HTTP/1.1 404 No", new byte[0]);
                return;
              }
              ScriptedWeb.raw(out, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss>");
              while (true) {
                ScriptedWeb.raw(out, "<item/>".repeat(1_000));
              }
            })) {
      Findings found = search(web);
      assertThat(found.choice()).isNull();
      assertThat(found.steps().getFirst().found()).contains("larger than");
    }
  }
}
