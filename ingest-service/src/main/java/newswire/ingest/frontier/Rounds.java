package newswire.ingest.frontier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.function.ObjLongConsumer;
import newswire.support.clock.FrontierClock;
import org.bson.Document;

/**
 * The bounded rounds of a demonstration or a test: a round visits everything once and ends. The
 * number of the last one outlives the process; a frontier that runs on for ever has none.
 */
public final class Rounds {

  private static final Document ROUND = new Document("_id", "round");

  private final MongoCollection<Document> state;
  private final TaskBook tasks;
  private final FrontierClock clock;
  private final ObjLongConsumer<String> wake;

  /**
   * The rounds that {@code state} remembers.
   *
   * @param wake takes a host that has something to do, and when, in milliseconds
   */
  Rounds(
      MongoCollection<Document> state,
      TaskBook tasks,
      FrontierClock clock,
      ObjLongConsumer<String> wake) {
    this.state = state;
    this.tasks = tasks;
    this.clock = clock;
    this.wake = wake;
  }

  /** The round that was opened last; 0 when none was. */
  public int current() {
    Document round = state.find(ROUND).first();
    return round == null ? 0 : (int) TaskDocuments.number(round, "round", 0);
  }

  /** Makes due what the round wants. May be called again: what is done is not done twice. */
  public void open(int round) {
    state.updateOne(
        ROUND,
        new Document("$max", new Document("round", round)),
        new UpdateOptions().upsert(true));
    Instant now = clock.now();
    for (String host : tasks.openRound(round, now)) {
      wake.accept(host, now.toEpochMilli());
    }
  }
}
