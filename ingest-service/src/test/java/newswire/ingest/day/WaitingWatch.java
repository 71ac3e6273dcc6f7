package newswire.ingest.day;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the frontier again and again for tasks that are due, and holds each against the log of
 * its host: no URL waits beyond its due time plus five minutes in which its host might be asked.
 */
final class WaitingWatch implements AutoCloseable {

  /** Invariant 9. */
  static final long MOST = 5 * 60_000;

  /** Younger ones are not worth a look. */
  private static final long YOUNG = 30_000;

  private static final long PAUSE = 20_000_000;

  private final SharedClock clock;
  private final WebLog log;
  private final Set<String> web;
  private final MongoCollection<Document> tasks;
  private final Set<String> late = new HashSet<>();
  private final List<String> violations = new ArrayList<>();
  private final Repeated thread;
  private volatile long longest;
  private volatile long lookedAt;
  private volatile long longestEver;
  private int looks;

  /** Watches the hosts of {@code web}. */
  WaitingWatch(
      SharedClock clock, WebLog log, Set<String> web, MongoClient client, String database) {
    this.clock = clock;
    this.log = log;
    this.web = web;
    this.tasks = client.getDatabase(database).getCollection("tasks");
    this.thread = Repeated.start("waiting-watch", this::lookAndRest);
  }

  private void lookAndRest() {
    long started = System.nanoTime();
    look();
    LockSupport.parkNanos(Math.max(PAUSE, 9 * (System.nanoTime() - started)));
  }

  private synchronized void look() {
    // First the time, then the tasks: what is due in the answer has waited at least until then.
    long now = clock.sinceMidnight();
    long longestNow = 0;
    long due = SharedClock.MIDNIGHT.toEpochMilli() + now - YOUNG;
    for (Document task :
        tasks
            .find(new Document("due", new Document("$lte", due)))
            .projection(new Document("host", 1).append("due", 1).append("url", 1))) {
      long from = task.get("due", 0L) - SharedClock.MIDNIGHT.toEpochMilli();
      String host = URI.create(task.getString("host")).getHost();
      if (!web.contains(host)) {
        continue; // a private address: never reachable
      }
      long idle = log.of(host).idle(from, now);
      if (idle > MOST && late.add(task.getString("_id"))) {
        violations.add(task.getString("url") + ", due at " + from + ", waits at " + now);
      }
      if (!late.contains(task.getString("_id"))) {
        longestNow = Math.max(longestNow, idle);
      }
      longestEver = Math.max(longestEver, idle);
    }
    longest = longestNow;
    lookedAt = now;
    looks++;
  }

  /** For how long the task that waits longest now has waited, in simulated milliseconds. */
  long longest() {
    return longest;
  }

  /** As of when that is known. */
  long lookedAt() {
    return lookedAt;
  }

  long longestEver() {
    return longestEver;
  }

  synchronized int looks() {
    return looks;
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  /** What broke it; null when nothing did. */
  @Nullable Throwable failure() {
    return thread.failure();
  }

  @Override
  public void close() {
    thread.close();
  }
}
