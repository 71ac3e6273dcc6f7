package newswire.ingest.day;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import newswire.events.testing.TestBroker;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.FrontierProperties;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.politeness.Pace;
import newswire.ingest.schedule.LiveSchedule;
import newswire.support.testing.TestDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** One day, from its plan to what can be said of it. */
final class SimulatedDay implements AutoCloseable {

  private static final Duration LEASE = Duration.ofMinutes(2);

  /** For what hangs: a process that dies is noticed at once, and a slow one comes to its end. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** An hour until a visit is repeated, which three times may be in vain, and looking for it. */
  private static final Duration SETTLING = Duration.ofHours(6);

  /** A killed consumer's partitions go to the other within what is half an hour at most. */
  private static final Map<String, String> FAILOVER =
      Map.of(
          "group.consumer.min.session.timeout.ms", "4000",
          "group.consumer.session.timeout.ms", "4000");

  final Plan plan;
  final Sites sites;
  final SharedClock clock;
  final WebLog log = new WebLog();
  final Canary canary = new Canary();
  final FakeWeb web;
  final TestBroker broker = TestBroker.start(FAILOVER);
  final TestDatabase database = TestDatabase.start();
  final MongoClient client = database.client();
  final WaitingWatch waiting;
  final Clockwork clockwork;
  private @Nullable StandIn standIn;
  private final Path folder;
  private final IngestProcesses processes;
  private long realNanos;

  SimulatedDay(Plan.Size size, long seed, Path folder) {
    this.folder = folder;
    clock = SharedClock.in(folder.resolve("clock"));
    web = new FakeWeb(clock);
    plan = Plan.draw(size, seed, web.port(), canary.port());
    sites = new Sites(plan, seed, web.port(), canary.port());
    web.serve(sites, log);
    waiting = new WaitingWatch(clock, log, sites.names(), client, database.name());
    clockwork = new Clockwork(clock, waiting);
    processes = new IngestProcesses(clock, folder, settings());
  }

  /** Lets the day pass, and what began on it come to its end. */
  void run() throws InterruptedException {
    processes.startAll();
    await("the processes start", processes::areThere);
    // The processes have made the topics.
    standIn =
        new StandIn(
            broker.bootstrapServers(), SharedClock.MIDNIGHT.plusMillis(plan.length() * 4 / 10));
    long began = System.nanoTime();
    clockwork.go();
    Discovery operator = operator();
    int watched = 0;
    int hours = 0;
    while (clock.sinceMidnight() < plan.length()) {
      long now = clock.sinceMidnight();
      while (watched < plan.feeds().size() && now >= watchedAt(watched)) {
        Feed feed = plan.feeds().get(watched++);
        operator.watch(
            sites.url(feed.host(), feed.path()), TaskKind.FEED, feed.interval(), "a feed");
      }
      if (kills() < plan.kills().length && now >= plan.kills()[kills()] && processes.areThere()) {
        log.killed(processes.first(), clock.sinceMidnight());
        processes.killAndReplaceFirst();
      }
      if (now >= Duration.ofHours(hours + 1).toMillis()) {
        System.out.printf(
            Locale.ROOT,
            "hour %d: %,d requests, %d impolite, %d late; %,d s have passed%n",
            ++hours,
            log.requests().count(),
            log.violations().size(),
            waiting.violations().size(),
            (System.nanoTime() - began) / 1_000_000_000);
      }
      assertUnbroken();
      LockSupport.parkNanos(3_000_000);
    }
    realNanos = System.nanoTime() - began;
    await("all visits are settled", () -> open() == 0);
    // Where trouble has kept such a feed from being asked, it is asked later.
    await("a feed is gone", () -> retired(null) > 0);
    await("a feed has moved", () -> retired(new Document("$ne", null)) > 0);
    clockwork.hold();
    processes.killAll();
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
    settings.put("spring.mongodb.uri", database.uri());
    settings.put("newswire.ingest.frontier.database", database.name());
    settings.put("newswire.ingest.frontier.workers", "64");
    settings.put("newswire.ingest.frontier.idle-poll", "15s"); // some dozen milliseconds
    settings.put("newswire.ingest.frontier.lease", LEASE.toString());
    settings.put("newswire.ingest.pace", HostLog.PACE + "ms");
    settings.put("newswire.ingest.settle.every", "10m");
    settings.put("spring.main.allow-bean-definition-overriding", "true");
    settings.put("server.port", "0");
    for (int i = 0; i < plan.sites().size(); i++) {
      settings.put(
          "newswire.ingest.allow[" + i + "]",
          plan.sites().get(i).name() + ":" + web.port() + "=127.0.0.1:" + web.port());
    }
    return settings;
  }

  private long watchedAt(int feed) {
    return plan.watchedWithin() * feed / plan.feeds().size();
  }

  private Discovery operator() {
    FrontierProperties properties =
        new FrontierProperties(
            database.name(),
            LEASE,
            1,
            Duration.ofSeconds(1),
            32,
            2_000,
            DataSize.ofMegabytes(64),
            20_000,
            Duration.ofMinutes(10),
            false);
    return new Frontier(
            client.getDatabase(database.name()),
            clock,
            new LiveSchedule(),
            new Pace(Duration.ofMillis(HostLog.PACE)),
            properties)
        .discovery();
  }

  private long open() {
    Instant end = SharedClock.MIDNIGHT.plusMillis(plan.length());
    return collection("visits")
        .countDocuments(
            new Document("openSince", new Document("$exists", true))
                .append("openedAt", new Document("$lte", end.toEpochMilli())));
  }

  /** How many feeds are not asked any more, of those whose new place is {@code movedTo}. */
  private long retired(@Nullable Document movedTo) {
    return collection("tasks")
        .countDocuments(
            new Document("watched", true)
                .append("state", TaskState.RETIRED.name())
                .append("movedTo", movedTo));
  }

  MongoCollection<Document> collection(String name) {
    return client.getDatabase(database.name()).getCollection(name);
  }

  /**
   * Waits; in vain if simulated time stands still for long, or passes for more than it can take.
   */
  private void await(String what, BooleanSupplier condition) {
    long latest = clock.sinceMidnight() + SETTLING.toMillis();
    long moment = clock.sinceMidnight();
    long since = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertUnbroken();
      if (clock.sinceMidnight() != moment) {
        moment = clock.sinceMidnight();
        since = System.nanoTime();
      }
      if (moment > latest || System.nanoTime() - since > PATIENCE.toNanos()) {
        throw new AssertionError("in vain: " + what);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  /** A part of the day that broke would show as something that comes too late, or never. */
  private void assertUnbroken() {
    if (processes.oneHasEndedByItself()) {
      throw new AssertionError("an ingest process has ended by itself; see " + folder);
    }
    Stream.of(web.failure(), waiting.failure(), clockwork.failure(), standInFailure())
        .filter(Objects::nonNull)
        .forEach(
            failure -> {
              throw new AssertionError("a part of the day itself is broken", failure);
            });
  }

  private @Nullable Throwable standInFailure() {
    return standIn == null ? null : standIn.failure();
  }

  /** How long the day took, and why. */
  String pace() {
    return processes.started()
        + " processes, "
        + kills()
        + " kills; "
        + plan.length() / 3_600_000.0
        + " h in "
        + realNanos / 1_000_000_000
        + " s, slower than at best for "
        + clockwork.secondsSlow()
        + " s, waiting for processes "
        + clockwork.secondsWaited()
        + " s";
  }

  /** The visits whose pages the stand-in has lost. */
  Set<String> lost() {
    return standIn == null ? Set.of() : standIn.lost();
  }

  int kills() {
    return processes.started() - IngestProcesses.COUNT;
  }

  @Override
  public void close() {
    clockwork.close();
    waiting.close();
    processes.close();
    if (standIn != null) {
      standIn.close();
    }
    web.close();
    canary.close();
    client.close();
    database.close();
    broker.close();
  }
}
