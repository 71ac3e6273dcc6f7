package newswire.standalone.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import newswire.events.kafka.Topics;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;
import newswire.standalone.installation.UserError;
import tools.jackson.databind.JsonNode;

/**
 * Drives ingest through bounded rounds: a round is opened, and the next one not before every visit
 * is settled, every change published and every record read. A round that a crash cut short is
 * opened again, which makes nothing due twice.
 */
public final class Rounds {

  /** Every group that works records, and what it reads. */
  public static final Map<String, List<String>> GROUPS =
      Map.of(
          Topics.ENRICH_GROUP, List.of(Topics.PAGES),
          Topics.STORE_GROUP, List.of(Topics.ARTICLES),
          Topics.STORE_VERDICTS_GROUP, List.of(Topics.OUTCOMES),
          Topics.SETTLE_GROUP, List.of(Topics.OUTCOMES));

  private static final long PAUSE_MILLIS = 150;
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final JsonApi ingest;
  private final JsonApi store;
  private final Wire wire;
  private final Phase phase;

  /** How the newsroom is told which phase it is in. */
  public interface Phase {
    /** Sets it. */
    void set(int phase);
  }

  /** Rounds of the installation behind these. */
  public Rounds(JsonApi ingest, JsonApi store, Wire wire, Phase phase) {
    this.ingest = ingest;
    this.store = store;
    this.wire = wire;
    this.phase = phase;
  }

  /** The round that was opened last; 0 when none was. */
  public int current() {
    return ingest.get("/api/v1/frontier").path("round").asInt();
  }

  /**
   * Opens {@code round} and returns when all is settled.
   *
   * @throws UserError when nothing moves for five minutes
   */
  public void run(int round) {
    phase.set(round);
    ingest.post("/api/v1/rounds", "{\"round\":" + round + "}");
    String before = "";
    long movedAt = System.nanoTime();
    while (true) {
      String now = unsettled();
      if (now.isEmpty()) {
        return;
      }
      if (!now.equals(before)) {
        before = now;
        movedAt = System.nanoTime();
      } else if (System.nanoTime() - movedAt > PATIENCE_NANOS) {
        throw new UserError("Round " + round + " does not end: " + now + ".");
      }
      pause();
    }
  }

  /** What is still under way, in words; empty when all is settled. */
  private String unsettled() {
    JsonNode frontier = ingest.get("/api/v1/frontier");
    for (String figure : List.of("due", "leased", "open")) {
      if (frontier.path(figure).asLong() != 0) {
        return "due %s, leased %s, open %s"
            .formatted(frontier.path("due"), frontier.path("leased"), frontier.path("open"));
      }
    }
    long pending = store.get("/api/v1/status").path("pendingChanges").asLong();
    if (pending != 0) {
      return pending + " changes to publish";
    }
    Map<String, Long> lag = wire.lag(GROUPS);
    return lag.values().stream().mapToLong(Objects::requireNonNull).sum() == 0
        ? ""
        : "records to read " + lag;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("Interrupted.", e);
    }
  }
}
