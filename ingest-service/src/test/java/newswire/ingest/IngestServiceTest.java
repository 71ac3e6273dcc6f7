package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.PageAnnounced;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicReader;
import newswire.ingest.frontier.Figures;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.testing.LoopbackWeb;
import newswire.ingest.testing.LoopbackWeb.Answer;
import newswire.support.testing.TestDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service: a web and a broker and a database, all on real sockets. */
class IngestServiceTest {

  private static TestBroker broker;

  @BeforeAll
  static void start() {
    broker = TestBroker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static ConfigurableApplicationContext service(
      TestDatabase database, List<String> allow, Map<String, String> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.config.name", "ingest-service");
    settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
    settings.put("spring.mongodb.uri", database.uri());
    settings.put("newswire.ingest.frontier.database", database.name());
    settings.put("newswire.ingest.pace", "20ms");
    settings.put("newswire.ingest.rounds.enabled", "true");
    settings.put("server.port", "0");
    settings.putAll(more);
    for (int i = 0; i < allow.size(); i++) {
      settings.put("newswire.ingest.allow[" + i + "]", allow.get(i));
    }
    String[] arguments =
        settings.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return new SpringApplicationBuilder(IngestApplication.class).run(arguments);
  }

  private static void drained(Frontier frontier) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              Figures figures = frontier.inventory().figures();
              return figures.due() == 0 && figures.leased() == 0;
            });
  }

  static List<ConsumerRecord<String, byte[]>> all(String topic) {
    return TopicReader.fromTheBeginning(broker.bootstrapServers()).read(topic);
  }

  @Test
  void aFeedsPagesReachTheTopic_eachVisitLeavesByOneExit_andIsSettled() throws Exception {
    try (LoopbackWeb web = LoopbackWeb.start();
        TestDatabase database = TestDatabase.start()) {
      String host = "feeds.example";
      String feed = web.url(host, "/rss.xml");
      String story = web.url(host, "/a-story");
      String moved = web.url(host, "/moved");
      String gone = web.url(host, "/gone");
      String banned = web.url(host, "/private/story");
      String watched = web.url(host, "/front");
      web.page(
          web.url(host, "/robots.txt"),
          new Answer(
              200, Map.of("Content-Type", "text/plain"), "User-agent: *\nDisallow: /private/\n"));
      web.page(
          feed,
          exchange ->
              "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  ? Answer.status(304)
                  : Answer.rss(LoopbackWeb.rss("A feed", List.of(story, moved, gone, banned)))
                      .with("ETag", "\"1\""));
      web.page(story, Answer.html("<h1>A story</h1>"));
      web.page(moved, Answer.status(302).with("Location", story + "?from=moved"));
      web.page(story + "?from=moved", Answer.html("<h1>A story that moved</h1>"));
      web.page(watched, Answer.html("<h1>Front</h1>"));
      try (var context = service(database, List.of(web.allow(host)), Map.of())) {
        Frontier frontier = context.getBean(Frontier.class);
        frontier.discovery().watch(feed, null, null, "A feed");
        frontier.discovery().watch(watched, null, null, null);
        frontier.rounds().open(1);
        drained(frontier);

        Map<String, PageEvent> pages = new HashMap<>();
        for (var record : all(Topics.PAGES)) {
          PageEvent page = PageRecords.decode(record);
          pages.put(page.url(), page);
        }
        assertThat(pages.keySet()).containsExactlyInAnyOrder(story, moved, gone, banned, watched);
        assertThat(pages.get(moved))
            .isInstanceOfSatisfying(
                PageFetched.class,
                page -> assertThat(page.finalUrl()).isEqualTo(story + "?from=moved"));
        assertThat(pages.get(gone))
            .isInstanceOfSatisfying(
                PageAnnounced.class,
                page -> {
                  assertThat(page.reason()).isEqualTo(OutcomeReason.NOT_FOUND);
                  assertThat(page.feedItems()).hasSize(1);
                });
        assertThat(pages.get(banned))
            .isInstanceOfSatisfying(
                PageAnnounced.class,
                page -> assertThat(page.reason()).isEqualTo(OutcomeReason.ROBOTS));
        assertThat(web.asked(banned)).isZero();

        frontier.rounds().open(2);
        drained(frontier);
        List<Outcome> outcomes = all(Topics.OUTCOMES).stream().map(OutcomeRecords::decode).toList();
        assertThat(outcomes)
            .filteredOn(outcome -> outcome.url().equals(feed))
            .extracting(Outcome::kind)
            .containsExactly(OutcomeKind.READ, OutcomeKind.UNCHANGED);
        assertThat(outcomes)
            .filteredOn(outcome -> outcome.url().equals(story))
            .extracting(Outcome::reason)
            .containsExactly(OutcomeReason.SAME_BODY);

        IngestCounters counters = context.getBean(IngestCounters.class);
        assertThat(counters.visits()).isEqualTo(12);
        assertThat(counters.exits()).isEqualTo(counters.visits());
        assertThat(web.mostAtOnce()).isEqualTo(1);
        // What ingest ends itself is settled by its own outcomes; pages wait for enrich.
        long pageExits = all(Topics.PAGES).size();
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(
                () -> assertThat(frontier.inventory().figures().open()).isEqualTo(pageExits));
      }
    }
  }

  @Test
  void aSite_isSearchedOverHttp_andItsFeedIsWatchedOnce() throws Exception {
    try (LoopbackWeb web = LoopbackWeb.start();
        TestDatabase database = TestDatabase.start()) {
      String host = "site.example";
      String front = web.url(host, "/");
      String feed = web.url(host, "/news.rss");
      web.page(
          front,
          Answer.html(
              "<head><link rel='alternate' type='application/rss+xml' href='/news.rss'></head>"));
      web.page(feed, Answer.rss(LoopbackWeb.rss("Harbour news", List.of())));
      try (var context = service(database, List.of(web.allow(host)), Map.of())) {
        URI sources =
            URI.create(
                "http://127.0.0.1:"
                    + context.getEnvironment().getProperty("local.server.port")
                    + "/api/v1/sources");
        String site = "{\"url\":\"" + front + "\",\"kind\":\"site\"}";

        HttpResponse<String> looked = post(URI.create(sources + "/search"), site);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains(feed);
        assertThat(context.getBean(Frontier.class).inventory().sources(10)).isEmpty();

        HttpResponse<String> added = post(sources, site);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(added.body()).contains(feed, "\"kind\":\"feed\"", "Harbour news");
        assertThat(post(sources, site).statusCode()).isEqualTo(200);
        assertThat(context.getBean(Frontier.class).inventory().sources(10)).hasSize(1);
        assertThat(web.mostAtOnce()).isEqualTo(1);

        String bare = "{\"url\":\"" + web.url(host, "/nothing") + "\",\"kind\":\"page?\"}";
        assertThat(post(sources, bare).statusCode()).isEqualTo(400);
      }
    }
  }

  private static HttpResponse<String> post(URI to, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
