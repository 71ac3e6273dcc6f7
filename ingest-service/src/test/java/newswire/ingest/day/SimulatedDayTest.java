package newswire.ingest.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import newswire.events.OutcomeKind;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariants 7, 8, 9 and 14 over a simulated day: two ingest processes, one of which is killed
 * again and again, watch a fake web that fails, lies, moves and bursts by a seeded script. Judged
 * by what the web has seen on its own side, and by what was published.
 */
class SimulatedDayTest {

  private static final long SEED = Long.getLong("seed", 20261124L);

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void aFewHours_ofAFewHosts_arePolite_andLoseNothingUnnoticed() throws Exception {
    day(new Plan.Size(12, 60, Duration.ofHours(3), 1));
  }

  @Test
  @Tag("proof")
  void aDay_ofTwoHundredHosts_isPolite_andLosesNothingUnnoticed() throws Exception {
    day(new Plan.Size(200, 2_000, Duration.ofHours(24), 5));
  }

  private void day(Plan.Size size) throws Exception {
    System.out.println("seed " + SEED + " (set with -Dseed=), " + size);
    try (SimulatedDay day = new SimulatedDay(size, SEED, folder)) {
      day.run();
      Wire wire = Wire.read(day.broker.bootstrapServers());
      Set<String> known = new HashSet<>();
      for (Document task : day.collection("tasks").find().projection(new Document("_id", 1))) {
        known.add(task.getString("_id"));
      }
      ItemAccounts items = new ItemAccounts(known, wire, day.sites);
      PollAccounts polls = new PollAccounts(wire, day.sites);
      for (Feed feed : day.plan.feeds()) {
        items.add(feed, day.plan.length());
        polls.add(feed, day.log.of(feed.host()).requests());
      }
      VisitAccounts visits =
          new VisitAccounts(
              wire,
              day.collection("visits"),
              day.lost(),
              SharedClock.MIDNIGHT.plusMillis(day.plan.length()));
      report(day, wire, items, polls, visits);

      assertThat(day.kills()).isEqualTo(size.kills());
      assertThat(day.log.violations()).as("politeness, seed %d", SEED).isEmpty();
      assertThat(day.canary.heard()).as("requests to a private address").isZero();
      assertThat(day.waiting.violations()).as("late, seed %d", SEED).isEmpty();
      assertThat(items.missed()).as("missed unnoticed, seed %d", SEED).isEmpty();
      assertThat(visits.violations()).as("settling, seed %d", SEED).isEmpty();
      assertThat(wire.deadLetters()).isZero();
      assertThat(polls.share()).isGreaterThanOrEqualTo(0.95);
      // The script has done what it was written for.
      assertThat(items.found()).isGreaterThan(3 * size.feeds());
      assertThat(items.reported()).as("items that were lost, and said to be").isPositive();
      assertThat(day.lost()).isNotEmpty();
      assertThat(wire.count(OutcomeKind.MOVED)).isPositive();
      assertThat(wire.count(OutcomeKind.GONE)).isPositive();
    }
  }

  private static void report(
      SimulatedDay day, Wire wire, ItemAccounts items, PollAccounts polls, VisitAccounts visits) {
    System.out.println(day.pace());
    System.out.println(
        day.log.requests().count()
            + " requests, "
            + day.log.violations().size()
            + " impolite, "
            + day.log.untold()
            + " wishes died with a process; the longest wait of a task was "
            + day.waiting.longestEver() / 1_000
            + " s in "
            + day.waiting.looks()
            + " looks");
    System.out.println(items);
    System.out.println(polls);
    System.out.println(
        "visits: "
            + visits.verdicts()
            + ", of which repeated too early: "
            + visits.late()
            + "; alarms for "
            + visits.alarmed()
            + " pages");
    System.out.println(
        "events: "
            + wire.count(OutcomeKind.GAP)
            + " gaps, "
            + wire.count(OutcomeKind.MOVED)
            + " moved, "
            + wire.count(OutcomeKind.GONE)
            + " gone");
  }
}
