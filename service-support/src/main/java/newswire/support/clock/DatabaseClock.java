package newswire.support.clock;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The frontier database's clock.
 *
 * <p>Asks the database for its time at most every {@link #REMEASURE_AFTER} and counts on from there
 * by monotonic time, so that a jump of this machine's clock moves nothing. Never runs backwards
 * within a process by less than {@link #GREATEST_OFFSET}; a database that was farther ahead and is
 * put right is followed, or time would stand still until it caught up. Safe for use by many
 * threads.
 */
public final class DatabaseClock implements FrontierClock {

  /** How long one answer of the database is counted on from. */
  public static final Duration REMEASURE_AFTER = Duration.ofSeconds(30);

  /** The greatest {@link #offset()} at which a process may lease. */
  public static final Duration GREATEST_OFFSET = Duration.ofSeconds(60);

  private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

  /** What the database said, and when by monotonic time and by the machine's clock. */
  private record Measure(Instant theirs, Instant ours, long nanos) {}

  private final Supplier<Instant> database;
  private final InstantSource machine;
  private final LongSupplier monotonic;
  private @Nullable Measure last;
  private Instant latest = Instant.EPOCH;

  /** A clock that asks this database, held against the machine's own clock. */
  public DatabaseClock(MongoClient client) {
    this(client, MillisClock.system());
  }

  /** A clock that asks this database, held against the given clock of the machine. */
  public DatabaseClock(MongoClient client, InstantSource machine) {
    this(() -> ask(client), machine, System::nanoTime);
  }

  DatabaseClock(Supplier<Instant> database, InstantSource machine, LongSupplier monotonic) {
    this.database = database;
    this.machine = machine;
    this.monotonic = monotonic;
  }

  /**
   * The database's time, cut to milliseconds. Asks the database when the last answer is old; while
   * it does not answer, counts on from the last one.
   *
   * @throws com.mongodb.MongoException when the database has never answered
   */
  @Override
  public synchronized Instant now() {
    long nanos = monotonic.getAsLong();
    Measure measure = last;
    if (measure == null) {
      measure = measure();
    } else if (nanos - measure.nanos >= REMEASURE_AFTER.toNanos()) {
      measure = remeasure(measure);
    }
    Instant now =
        measure
            .theirs
            .plusNanos(monotonic.getAsLong() - measure.nanos)
            .truncatedTo(ChronoUnit.MILLIS);
    boolean stepsBack = now.isBefore(latest) && now.isAfter(latest.minus(GREATEST_OFFSET));
    latest = stepsBack ? latest : now;
    return latest;
  }

  /**
   * How far the database's clock is ahead of this machine's, which is negative when it is behind;
   * as of now, so a jump of this machine's clock shows at once.
   */
  public synchronized Duration offset() {
    return Duration.between(machine.instant(), now());
  }

  /** Whether this process may lease: its clock is within {@link #GREATEST_OFFSET}. */
  @Override
  public boolean agrees() {
    return offset().abs().compareTo(GREATEST_OFFSET) <= 0;
  }

  @Override
  public long nanos() {
    return monotonic.getAsLong();
  }

  @Override
  public boolean await(Waiting waiting, Duration longest) throws InterruptedException {
    return waiting.await(Math.max(0, longest.toNanos()));
  }

  private Measure remeasure(Measure before) {
    try {
      return measure();
    } catch (RuntimeException e) {
      log.warn("The frontier database did not tell its time ({}); counting on.", e.toString());
      Measure kept =
          new Measure(
              before.theirs.plusNanos(monotonic.getAsLong() - before.nanos),
              machine.instant(),
              monotonic.getAsLong());
      last = kept;
      return kept;
    }
  }

  private Measure measure() {
    long before = monotonic.getAsLong();
    Instant theirs = database.get();
    long after = monotonic.getAsLong();
    // The answer was made somewhere between asking and hearing: half way is the best guess.
    Measure measure = new Measure(theirs, machine.instant(), before + (after - before) / 2);
    last = measure;
    return measure;
  }

  private static Instant ask(MongoClient client) {
    // Not "hello": the embedded database knows only the old name, and real ones know both.
    Document reply = client.getDatabase("admin").runCommand(new Document("isMaster", 1));
    Date localTime = reply.getDate("localTime");
    if (localTime == null) {
      throw new IllegalStateException("the frontier database does not tell its time");
    }
    return localTime.toInstant();
  }
}
