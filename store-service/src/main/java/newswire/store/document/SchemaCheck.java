package newswire.store.document;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes the indexes and whatever else is made once, before any listener starts; while the database
 * is down the service is alive and waits, and says so.
 */
public final class SchemaCheck implements SmartLifecycle {

  /** After the web server, before the listener containers. */
  static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 900;

  private static final Logger log = LoggerFactory.getLogger(SchemaCheck.class);
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final StoreDatabase database;
  private final Runnable madeOnce;
  private final AtomicBoolean checked = new AtomicBoolean();

  /**
   * @param madeOnce makes what the database is born with
   */
  public SchemaCheck(StoreDatabase database, Runnable madeOnce) {
    this.database = database;
    this.madeOnce = madeOnce;
  }

  @Override
  public void start() {
    boolean said = false;
    while (!checked.get()) {
      try {
        StoreIndexes.create(database);
        madeOnce.run();
        checked.set(true);
      } catch (MongoException e) {
        if (!said) {
          log.warn("Waiting for the article database: {}", e.toString());
          said = true;
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the article database", e);
    }
  }

  @Override
  public void stop() {
    checked.set(false);
  }

  @Override
  public boolean isRunning() {
    return checked.get();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
