package newswire.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.politeness.Pace;
import newswire.ingest.politeness.Robots;
import newswire.ingest.politeness.RobotsVerdict;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.schedule.PollHistory;
import newswire.ingest.testing.ManualClock;
import newswire.support.clock.DatabaseClock;
import newswire.support.clock.FrontierClock;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clocks that jump by an hour or a day, either way, and those that change to summer time: nobody is
 * asked too early, nothing waits for ever, and what is due at once does not stay so.
 */
class ClockJumpTest {

  private static final String FEED = "https://feeds.example/rss";
  private static final String HOST = "https://a.example";
  private static final Duration PACE = Duration.ofMillis(200);
  private static final Instant BEFORE_WINTER_TIME = Instant.parse("2026-10-25T00:59:00Z");

  private TestDatabase database;
  private MongoClient client;

  @BeforeEach
  void start() {
    database = TestDatabase.start();
    client = database.client();
  }

  @AfterEach
  void stop() {
    client.close();
    database.close();
  }

  private Frontier frontier(FrontierClock clock) {
    return new Frontier(
        client.getDatabase(database.name()),
        clock,
        new LiveSchedule(),
        new Pace(PACE),
        Frontiers.properties(database.name(), Duration.ofMinutes(5)));
  }

  private static void find(Frontier frontier, String host, int pages) {
    frontier
        .discovery()
        .items(Discovery.idOf(FEED).orElseThrow(), Frontiers.items(FEED, host, pages));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "-PT1H", "P1D", "-P1D"})
  void theMachinesClock_movesNoWait_andOnlyStopsLeasingWhileItIsOff(Duration jump)
      throws InterruptedException {
    AtomicReference<Duration> off = new AtomicReference<>(Duration.ZERO);
    InstantSource machine = () -> InstantSource.system().instant().plus(off.get());
    Frontier frontier = frontier(new DatabaseClock(client, machine));
    find(frontier, HOST, 2);
    HostLease lease = frontier.lease().orElseThrow();
    long start = System.nanoTime();
    Instant before = frontier.now();
    lease.answered(null, before);
    off.set(jump);

    assertThat(frontier.awaitTurn(lease)).isTrue();
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(PACE.toNanos() * 9 / 10);
    assertThat(frontier.now()).isBetween(before, before.plusSeconds(60));
    assertThat(lease.live()).isTrue();
    find(frontier, "https://b.example", 1);
    assertThat(frontier.lease()).isEmpty();
    off.set(Duration.ZERO);
    assertThat(frontier.lease()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "P1D"})
  void theFrontiersClock_aheadAndBack_costsNoPace_andNoMoreThanWhatItJumped(Duration jump)
      throws InterruptedException {
    ManualClock clock = new ManualClock(BEFORE_WINTER_TIME);
    Frontier frontier = frontier(clock);
    find(frontier, HOST, 3);
    HostLease lease = frontier.lease().orElseThrow();
    lease.answered(null, clock.now());
    clock.jump(jump);
    assertThat(frontier.awaitTurn(lease)).as("the wait is long over").isTrue();
    assertThat(clock.nanos()).isZero();
    assertThat(frontier.dueTasks(lease)).hasSize(3);
    lease.answered(null, clock.now());
    assertThat(frontier.awaitTurn(lease)).isTrue();
    assertThat(clock.nanos()).as("one pace after the request").isEqualTo(PACE.toNanos());
    frontier.keepPaceAndGiveBack(lease);

    clock.jump(jump.negated()); // put right
    assertThat(frontier.lease(HOST)).as("not before its time").isEmpty();
    clock.pass(jump);
    assertThat(frontier.lease(HOST)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "P1D"})
  void robotsRules_readAheadOfTime_areReadAgain_ratherThanWaitedFor(Duration jump) {
    ManualClock clock = new ManualClock(BEFORE_WINTER_TIME);
    Robots robots =
        new Robots(
            _ ->
                new FetchResult.Unreachable(
                    newswire.events.OutcomeReason.TIMEOUT, null, "no answer"),
            clock);
    WebUrl page = WebUrl.parse(HOST + "/page").orElseThrow();
    clock.jump(jump);
    robots.check(page);
    clock.jump(jump.negated());
    assertThat(robots.check(page))
        .isInstanceOfSatisfying(
            RobotsVerdict.Unreachable.class,
            closed -> assertThat(closed.retryAfter()).isLessThanOrEqualTo(Duration.ofHours(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe"})
  void summerTime_movesNothing_andFeedsThatAreDueAtOnceAreSpread(String zone) {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      for (String change : List.of("2026-03-29T00:59:59Z", "2026-11-01T05:59:59Z")) {
        Instant now = Instant.parse(change);
        LiveSchedule schedule = new LiveSchedule();
        List<Instant> dues =
            IntStream.range(0, 100)
                .mapToObj(
                    i -> schedule.afterUnchanged(PollHistory.none(null), null, i / 100.0, now))
                .map(next -> next.due())
                .distinct()
                .toList();
        assertThat(dues).hasSize(100);
        assertThat(dues.getFirst()).isEqualTo(now.plusMillis(1_282_500));
        assertThat(dues.getLast()).isBetween(now.plusMillis(1_400_000), now.plusMillis(1_417_500));
        assertThat(schedule.afterRefusal(1, now)).isEqualTo(now.plusSeconds(3_600));
        assertThat(new Pace(PACE).afterFailure(1, now, 0)).isEqualTo(now.plusSeconds(30));
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
