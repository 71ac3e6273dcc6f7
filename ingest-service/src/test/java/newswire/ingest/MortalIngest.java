package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import newswire.events.OutcomeReason;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.BytesInFlight;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.Fetcher;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.Validators;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.observe.IngestCounters;
import newswire.ingest.politeness.RobotsVerdict;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.RoundSchedule;
import newswire.ingest.testing.LoopbackWeb;
import newswire.ingest.testing.ManualClock;
import newswire.support.testing.TestDatabase;

/**
 * An ingest process over a small web: a feed, the pages that it lists, and a point at which it
 * dies.
 */
final class MortalIngest implements AutoCloseable {

  static final String FEED = "https://feeds.example/rss";
  static final List<String> LINKS =
      List.of("https://a.example/1", "https://a.example/2", "https://b.example/3");

  /** Listed too, and never given. */
  static final String DOWN = "https://down.example/4";

  private static final Duration LEASE = Duration.ofMinutes(2);

  /** Where the process dies. */
  enum KillPoint {
    BEFORE_FETCH,
    ITEMS_ARE_DURABLE,
    EXIT_IS_DURABLE
  }

  /** Ends a worker as kill -9 would: nothing after it is run, nothing is tidied up. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T00:00:00Z"));
  private final TestDatabase database = TestDatabase.start();
  private final MongoClient client = database.client();
  private final Frontier frontier =
      Frontiers.on(clock, client, database, LEASE, new RoundSchedule());
  private final List<Exit> durable = new ArrayList<>();

  Frontier frontier() {
    return frontier;
  }

  /** The exits that the broker has acknowledged. */
  List<Exit> durable() {
    return durable;
  }

  @Override
  public void close() {
    client.close();
    database.close();
  }

  /**
   * Dies by chance, at most twice in a row: the fourth lease of a URL whose first three died is not
   * worked, and were that the feed, nothing that it lists would ever be found.
   */
  static BooleanSupplier nowAndThen(Random random) {
    AtomicInteger inARow = new AtomicInteger();
    return () -> {
      if (random.nextDouble() < 0.4 && inARow.get() < 2) {
        inARow.incrementAndGet();
        return true;
      }
      inARow.set(0);
      return false;
    };
  }

  /**
   * Works until nothing is due; the host of a worker that died is free when its lease ends.
   *
   * @param dies asked whenever the point is reached
   */
  void workAll(KillPoint point, BooleanSupplier dies) throws InterruptedException {
    int leases = 0;
    while (frontier.inventory().figures().due() > 0) {
      assertThat(leases++).as("leases of five URLs").isLessThan(200);
      Optional<HostLease> lease = frontier.lease();
      if (lease.isEmpty()) {
        clock.pass(LEASE);
        continue;
      }
      work(lease.get(), point, dies);
    }
  }

  /** Works one host, as far as it comes. */
  void work(HostLease lease, KillPoint point, BooleanSupplier dies) throws InterruptedException {
    try {
      pipeline(point, dies).work(lease);
    } catch (Killed _) {
      // nothing is tidied up
    }
  }

  private IngestPipeline pipeline(KillPoint point, BooleanSupplier dies) {
    Fetcher fetcher =
        request -> {
          if (point == KillPoint.BEFORE_FETCH && dies.getAsBoolean()) {
            throw new Killed();
          }
          return answer(request.url(), request.validators());
        };
    IngestCounters counters = new IngestCounters(new SimpleMeterRegistry());
    return new IngestPipeline(
        frontier,
        new PoliteFetch(frontier, _ -> new RobotsVerdict.Allowed(null), fetcher, counters),
        new FeedReader(),
        new Endings(new RoundSchedule()),
        exit -> {
          if (point == KillPoint.ITEMS_ARE_DURABLE && dies.getAsBoolean()) {
            throw new Killed();
          }
          durable.add(exit);
          if (point == KillPoint.EXIT_IS_DURABLE && dies.getAsBoolean()) {
            throw new Killed();
          }
        },
        counters,
        new BytesInFlight(0));
  }

  private static FetchResult answer(String url, Validators sent) {
    if (url.equals(FEED)) {
      HttpFacts facts = facts(url, "application/rss+xml");
      if (!sent.isEmpty()) {
        return new FetchResult.NotModified(facts);
      }
      List<String> links = new ArrayList<>(LINKS);
      links.add(DOWN);
      return new FetchResult.Fetched(
          facts, LoopbackWeb.rss("A feed", links).getBytes(StandardCharsets.UTF_8));
    }
    if (url.equals(DOWN)) {
      return new FetchResult.Refused(OutcomeReason.FORBIDDEN, 403, "no");
    }
    return new FetchResult.Fetched(facts(url, "text/html"), url.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpFacts facts(String url, String type) {
    return new HttpFacts(
        url, 200, type, new Validators("\"" + url + "\"", null), null, null, List.of());
  }
}
