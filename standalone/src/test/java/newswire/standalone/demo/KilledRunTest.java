package newswire.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import newswire.events.kafka.EventJson;
import newswire.standalone.ChildJvm;
import newswire.standalone.Newswire;
import newswire.standalone.database.IndexCheck;
import newswire.standalone.newsroom.Newsroom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Invariants 7 and 10: the whole process is killed with kill -9 at seeded moments, while the
 * newsroom lives on in this one; in the end every visit, page, version and change is accounted for,
 * the wire says what an undisturbed run says, and no index of the database is torn.
 */
class KilledRunTest {

  private static final long SEED = Long.getLong("seed", 20261124L);
  private static final int MOST_EXTRA_MILLIS = 400;

  @TempDir Path temp;

  @Test
  void threeKills_loseNothing() throws Exception {
    killTimes(3);
  }

  @Test
  @Tag("proof")
  void twentyKills_loseNothing() throws Exception {
    killTimes(20);
  }

  private void killTimes(int kills) throws Exception {
    System.out.println("seed " + SEED + " (set with -Dseed=)");
    UndisturbedRun undisturbed = UndisturbedRun.shared();
    Random random = new Random(SEED);
    List<Long> moments =
        DoubleStream.generate(() -> random.nextDouble(0.0, 0.9))
            .limit(kills)
            .sorted()
            .mapToObj(share -> (long) (share * undisturbed.logBytes()))
            .toList();
    Path folder = temp.resolve("data");
    try (Newsroom newsroom = Newsroom.start(0)) {
      String url = "http://127.0.0.1:" + newsroom.port();
      int killed = 0;
      for (long moment : moments) {
        killed += killAt(folder, url, moment, random.nextInt(MOST_EXTRA_MILLIS)) ? 1 : 0;
        assertThat(IndexCheck.torn(folder.resolve("mongo"))).as("seed %d", SEED).isEmpty();
      }
      JsonNode report = finish(folder, url);
      System.out.println(killed + " kills; " + report);
      assertThat(killed).as("kills that hit a run that was not over").isPositive();
      assertThat(report.path("unaccounted")).as("seed %d", SEED).isEmpty();
      assertThat(report.path("accounted").asBoolean()).isTrue();
      assertThat(report.path("contentHash").asString())
          .as("seed %d", SEED)
          .isEqualTo(undisturbed.report().contentHash());
    }
    assertThat(IndexCheck.torn(folder.resolve("mongo"))).as("seed %d", SEED).isEmpty();
  }

  /** Kills the run once its topics have grown to {@code moment} bytes, and a little later. */
  private boolean killAt(Path folder, String newsroom, long moment, int extraMillis)
      throws IOException, InterruptedException {
    Process process = start(folder, newsroom, temp.resolve("killed.json"));
    try {
      while (process.isAlive() && TopicBytes.in(folder.resolve("kafka")) <= moment) {
        process.waitFor(10, TimeUnit.MILLISECONDS);
      }
      return !process.waitFor(extraMillis, TimeUnit.MILLISECONDS);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private JsonNode finish(Path folder, String newsroom) throws IOException, InterruptedException {
    Path out = temp.resolve("report.json");
    Process process = start(folder, newsroom, out);
    assertThat(process.waitFor())
        .as("exit code, seed %d: %s", SEED, Files.readString(out))
        .isZero();
    return EventJson.mapper().readTree(Files.readString(out));
  }

  private static Process start(Path folder, String newsroom, Path out) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("demo", "--once", "--json"));
    arguments.addAll(List.of("--data", folder.toString(), "--newsroom", newsroom));
    return ChildJvm.builder(
            System.getProperty("java.class.path"), Newswire.class, arguments.toArray(String[]::new))
        .redirectOutput(out.toFile())
        .start();
  }
}
