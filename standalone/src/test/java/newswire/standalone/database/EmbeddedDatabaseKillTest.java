package newswire.standalone.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import newswire.standalone.ChildJvm;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invariant 10: no acknowledged write is undone by kill -9. */
class EmbeddedDatabaseKillTest {

  private static final long SEED = Long.getLong("seed", 20261124L);

  @TempDir Path folder;

  @Test
  void acknowledgedWrites_surviveThreeKills_andNoIndexIsTorn() throws Exception {
    killTimes(3);
  }

  @Test
  @Tag("proof")
  void acknowledgedWrites_surviveFortyKills_andNoIndexIsTorn() throws Exception {
    killTimes(40);
  }

  private void killTimes(int times) throws Exception {
    System.out.println("seed " + SEED + " (set with -Dseed=)");
    Random random = new Random(SEED);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < times; kill++) {
      acknowledged.addAll(writeUntilKilled(kill, 200 + random.nextInt(1500)));
      assertThat(IndexCheck.torn(folder)).as("after kill %d, seed %d", kill, SEED).isEmpty();
      assertThat(lost(acknowledged)).as("after kill %d, seed %d", kill, SEED).isEmpty();
    }
    System.out.println(times + " kills, " + acknowledged.size() + " acknowledged writes kept");
  }

  /** Kills the writing process once it has acknowledged {@code writes}. */
  private List<String> writeUntilKilled(int kill, int writes) throws Exception {
    Path out = folder.resolve("acknowledged-" + kill);
    Process process =
        ChildJvm.builder(
                System.getProperty("java.class.path"),
                DatabaseUnderWrites.class,
                folder.toString(),
                "pairing",
                "k" + kill)
            .redirectOutput(out.toFile())
            .start();
    try {
      await()
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !process.isAlive() || Files.size(out) > writes * 8L);
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly().waitFor();
    }
    String whole = Files.readString(out);
    return whole.substring(0, whole.lastIndexOf('\n')).lines().toList();
  }

  private List<String> lost(Set<String> acknowledged) {
    try (MVStore store = EmbeddedDatabase.open(folder)) {
      var data = store.openMap("databases.t.things");
      return acknowledged.stream().filter(id -> !data.containsKey(id)).toList();
    }
  }
}
