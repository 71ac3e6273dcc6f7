package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.events.PageFetched;
import newswire.events.identity.Host;
import newswire.events.identity.WebUrl;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.BytesInFlight;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.Validators;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.Workers;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.RobotsVerdict;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.RoundSchedule;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Two ingest processes on one frontier: they share the work, and no host sees both at once. */
class TwoProcessesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int HOSTS = 12;
  private static final int PAGES = 6;
  private static final String FEED = "https://feeds.example/rss";

  private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final Map<String, AtomicInteger> published = new ConcurrentHashMap<>();

  private FetchResult fetch(String url, CountDownLatch all) {
    String host = Host.of(WebUrl.parse(url).orElseThrow()).value();
    AtomicInteger now = inFlight.computeIfAbsent(host, _ -> new AtomicInteger());
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
    try {
      all.await();
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    now.decrementAndGet();
    HttpFacts facts = new HttpFacts(url, 200, "text/html", Validators.NONE, null, null, List.of());
    return new FetchResult.Fetched(facts, url.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A process whose fetches take as long as it takes {@code all} to begin: how fast one starts is
   * the machine's affair, and the first could have done everything before the second came.
   */
  private Workers process(
      Frontier frontier, TestDatabase database, IngestCounters counters, CountDownLatch all) {
    AtomicBoolean came = new AtomicBoolean();
    Fetcher fetcher =
        request -> {
          if (came.compareAndSet(false, true)) {
            all.countDown();
          }
          return fetch(request.url(), all);
        };
    IngestPipeline pipeline =
        new IngestPipeline(
            frontier,
            new PoliteFetch(frontier, _ -> new RobotsVerdict.Allowed(null), fetcher, counters),
            new FeedReader(),
            new Endings(new RoundSchedule()),
            exit -> {
              if (exit instanceof Exit.Page(PageFetched page)) {
                published.computeIfAbsent(page.url(), _ -> new AtomicInteger()).incrementAndGet();
              }
            },
            counters,
            new BytesInFlight(0));
    return new Workers(
        frontier, pipeline::work, Frontiers.properties(database.name(), Duration.ofSeconds(30)));
  }

  @Test
  void theyShareTheWork_andNoHostSeesBothAtOnce() {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client();
        MongoClient otherClient = database.client()) {
      Duration lease = Duration.ofSeconds(30);
      Frontier one = Frontiers.inRounds(client, database, lease);
      Frontier other = Frontiers.inRounds(otherClient, database, lease);
      IngestCounters ones = new IngestCounters(new SimpleMeterRegistry());
      IngestCounters others = new IngestCounters(new SimpleMeterRegistry());
      one.rounds().open(1);
      for (int host = 0; host < HOSTS; host++) {
        one.discovery()
            .items(
                Discovery.idOf(FEED).orElseThrow(),
                Frontiers.items(FEED, "https://h" + host + ".example", PAGES));
      }
      CountDownLatch both = new CountDownLatch(2);
      Workers first = process(one, database, ones, both);
      Workers second = process(other, database, others, both);
      first.start();
      second.start();
      await().atMost(PATIENCE).until(() -> one.inventory().figures().due() == 0);
      first.stop(PATIENCE);
      second.stop(PATIENCE);

      assertThat(mostAtOnce.get()).isEqualTo(1);
      assertThat(published).hasSize(HOSTS * PAGES);
      assertThat(published.values()).allSatisfy(times -> assertThat(times).hasValue(1));
      assertThat(ones.visits()).isPositive();
      assertThat(others.visits()).isPositive();
      assertThat(ones.exits() + others.exits()).isEqualTo(HOSTS * PAGES);
      assertThat(one.inventory().figures().leased()).isZero();
    }
  }

  @Test
  void aStop_waitsForTheVisitInWork_andForNoPause() {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.slow(client, database);
      frontier.rounds().open(1);
      frontier
          .discovery()
          .items(
              Discovery.idOf(FEED).orElseThrow(), Frontiers.items(FEED, "https://slow.example", 5));
      IngestCounters counters = new IngestCounters(new SimpleMeterRegistry());
      Workers workers = process(frontier, database, counters, new CountDownLatch(1));
      workers.start();
      await().atMost(PATIENCE).until(() -> counters.exits() == 1);
      workers.stop(Duration.ofMinutes(5)); // half a minute's pace lies before the next visit
      assertThat(counters.exits()).isEqualTo(1);
      assertThat(counters.inFlight()).isZero();
      assertThat(frontier.inventory().figures().leased()).isZero();
    }
  }
}
