package newswire.ingest.frontier;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import newswire.events.FeedItem;
import newswire.ingest.fetch.Validators;
import newswire.ingest.politeness.Pace;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.schedule.RoundSchedule;
import newswire.ingest.schedule.Schedule;
import newswire.support.clock.DatabaseClock;
import newswire.support.clock.FrontierClock;
import newswire.support.testing.TestDatabase;
import org.springframework.util.unit.DataSize;

/** Frontiers for tests: each as a process of its own would have it. */
public final class Frontiers {

  private Frontiers() {}

  public static FrontierProperties properties(String database, Duration lease) {
    return new FrontierProperties(
        database,
        lease,
        8,
        Duration.ofMillis(20),
        4,
        3,
        DataSize.ofMegabytes(64),
        1_000,
        Duration.ofMinutes(10),
        false);
  }

  public static Frontier inRounds(MongoClient client, TestDatabase database, Duration lease) {
    return of(client, database, lease, new RoundSchedule());
  }

  public static Frontier live(MongoClient client, TestDatabase database, Duration lease) {
    return of(client, database, lease, new LiveSchedule());
  }

  /** One whose leases end when {@code clock} says so. */
  public static Frontier on(
      FrontierClock clock,
      MongoClient client,
      TestDatabase database,
      Duration lease,
      Schedule schedule) {
    return new Frontier(
        client.getDatabase(database.name()),
        clock,
        schedule,
        new Pace(Duration.ofMillis(1)),
        properties(database.name(), lease));
  }

  /** One request a host in 30 seconds; leases are long enough to wait for that. */
  public static Frontier slow(MongoClient client, TestDatabase database) {
    return paced(
        new DatabaseClock(client), client, database, new RoundSchedule(), Duration.ofSeconds(30));
  }

  /** One request a host in so much time of {@code clock}. */
  public static Frontier pacing(
      FrontierClock clock, MongoClient client, TestDatabase database, Duration pace) {
    return paced(clock, client, database, new LiveSchedule(), pace);
  }

  private static Frontier paced(
      FrontierClock clock,
      MongoClient client,
      TestDatabase database,
      Schedule schedule,
      Duration pace) {
    return new Frontier(
        client.getDatabase(database.name()),
        clock,
        schedule,
        new Pace(pace),
        properties(database.name(), Duration.ofMinutes(5)));
  }

  private static Frontier of(
      MongoClient client, TestDatabase database, Duration lease, Schedule schedule) {
    return on(new DatabaseClock(client), client, database, lease, schedule);
  }

  /** How a visit ends that has had its page or feed, which is not asked for again by itself. */
  public static Closing done(Task task) {
    return new Closing(
        task.kind(),
        TaskState.DONE,
        null,
        true,
        0,
        Copy.of(new Validators("\"etag\"", null), "hash"),
        task.polls(),
        task.feed());
  }

  public static FeedItem item(String feed, String link) {
    return new FeedItem(
        feed,
        "A feed",
        link,
        link,
        "About it",
        "What it says",
        null,
        List.of(),
        null,
        null,
        List.of(),
        null,
        List.of());
  }

  public static List<FeedItem> items(String feed, String site, int count) {
    return IntStream.range(0, count).mapToObj(i -> item(feed, site + "/story-" + i)).toList();
  }
}
