package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.discover.Findings;
import newswire.ingest.discover.SourceSearch;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.BytesInFlight;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.Validators;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.Workers;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.Robots;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.RoundSchedule;
import newswire.ingest.watchlist.WatchedSource;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Sitemaps on the frontier: found, polled, and their pages visited like those of feeds. */
class SitemapTasksTest {

  private final IngestCounters counters = new IngestCounters(new SimpleMeterRegistry());

  private static final String SITE = "https://quay.example";
  private static final String NAMESPACE = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";

  private final Map<String, String> web = new ConcurrentHashMap<>();
  private final Queue<String> published = new ConcurrentLinkedQueue<>();
  private final Queue<FetchRequest> asked = new ConcurrentLinkedQueue<>();

  private final Fetcher fetcher =
      request -> {
        asked.add(request);
        String body = web.get(request.url());
        return body == null
            ? new FetchResult.Refused(OutcomeReason.NOT_FOUND, 404, "it answered 404")
            : new FetchResult.Fetched(
                new HttpFacts(request.url(), 200, null, Validators.NONE, null, null, List.of()),
                body.getBytes(StandardCharsets.UTF_8));
      };

  private void publishSite() {
    web.put(SITE + "/robots.txt", "Sitemap: /maps.xml\nSitemap: https://quay.example/news.xml");
    web.put(SITE + "/", "<!doctype html><title>Quay</title>");
    web.put(
        SITE + "/maps.xml",
        "<sitemapindex"
            + NAMESPACE
            + "<sitemap><loc>/archive.xml</loc></sitemap>"
            + "<sitemap><loc>/news.xml</loc></sitemap></sitemapindex>");
    web.put(
        SITE + "/news.xml",
        "<urlset" + NAMESPACE + "<url><loc>/a</loc></url><url><loc>/b</loc></url></urlset>");
    web.put(SITE + "/a", "<!doctype html><h1>A</h1>");
    web.put(SITE + "/b", "<!doctype html><h1>B</h1>");
  }

  @Test
  void ofAnIndex_theNewsSitemapIsPolled_andItsPagesAreVisited() {
    publishSite();
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.inRounds(client, database, Duration.ofSeconds(30));
      frontier.rounds().open(1);
      frontier.discovery().watch(SITE + "/maps.xml", null, null, null);
      Workers workers = workers(frontier, database);
      workers.start();
      await().atMost(Duration.ofSeconds(60)).until(() -> published.size() >= 2);
      workers.stop(Duration.ofSeconds(5));

      assertThat(published).containsExactlyInAnyOrder(SITE + "/a", SITE + "/b");
      assertThat(kind(frontier, "/maps.xml")).isEqualTo(TaskKind.SITEMAP);
      assertThat(kind(frontier, "/news.xml")).isEqualTo(TaskKind.SITEMAP);
      assertThat(asked).noneMatch(request -> request.url().endsWith("/archive.xml"));
    }
  }

  @Test
  void aSearch_asksUnderTheLeaseOfTheHost_andFindsTheNewsSitemapOfRobots()
      throws InterruptedException {
    publishSite();
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofSeconds(30));
      Robots robots = new Robots(fetcher, frontier::now);
      PoliteFetch polite = new PoliteFetch(frontier, robots, fetcher, counters);
      SourceSearch search =
          new SourceSearch(new LeasedLook(frontier, polite, robots), new FeedReader());
      Findings found = search.search(WebUrl.parse(SITE + "/").orElseThrow());
      assertThat(found.choice())
          .isEqualTo(new Findings.Choice(SITE + "/news.xml", WatchedSource.Kind.SITEMAP, null));
      assertThat(frontier.inventory().figures().leased()).isZero();

      web.put(SITE + "/robots.txt", "User-agent: *\nDisallow: /");
      Robots anew = new Robots(fetcher, frontier::now);
      PoliteFetch forbidden = new PoliteFetch(frontier, anew, fetcher, counters);
      Findings none =
          new SourceSearch(new LeasedLook(frontier, forbidden, anew), new FeedReader())
              .search(WebUrl.parse(SITE + "/").orElseThrow());
      assertThat(none.choice()).isNull();
      assertThat(none.steps().getFirst().found()).contains("robots.txt");
    }
  }

  @Test
  void categoriesAreKept_andAddedTo() {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofSeconds(30));
      String feed = SITE + "/feed";
      frontier.discovery().watch(feed, TaskKind.FEED, null, "Quay", List.of("World/North"));
      frontier.discovery().watch(feed, null, null, null, List.of("World/North", "ships"));
      frontier.discovery().watch(feed, null, null, null);
      assertThat(frontier.inventory().sources(10))
          .singleElement()
          .extracting(Task::categories)
          .isEqualTo(List.of("World/North", "ships"));
    }
  }

  @Test
  void sourcesAreListedPageByPage() {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofSeconds(30));
      for (int i = 0; i < 5; i++) {
        frontier.discovery().watch(SITE + "/feed/" + i, TaskKind.FEED, null, null);
      }
      List<Task> first = frontier.inventory().sources(3);
      List<Task> rest = frontier.inventory().sources(first.getLast().id(), 3);
      assertThat(first).hasSize(3);
      assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
      assertThat(frontier.inventory().sources(rest.getLast().id(), 3)).isEmpty();
    }
  }

  private Workers workers(Frontier frontier, TestDatabase database) {
    IngestPipeline pipeline =
        new IngestPipeline(
            frontier,
            new PoliteFetch(frontier, new Robots(fetcher, frontier::now), fetcher, counters),
            new FeedReader(),
            new Endings(new RoundSchedule()),
            exit -> {
              if (exit instanceof Exit.Page(var page)) {
                published.add(page.url());
              }
            },
            counters,
            new BytesInFlight(0));
    return new Workers(
        frontier, pipeline::work, Frontiers.properties(database.name(), Duration.ofSeconds(30)));
  }

  private static TaskKind kind(Frontier frontier, String path) {
    return frontier
        .inventory()
        .task(Discovery.idOf(SITE + path).orElseThrow())
        .orElseThrow()
        .kind();
  }
}
