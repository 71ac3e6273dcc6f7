package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newswire.ingest.feed.FeedReading.Feed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Our reader and ROME on one corpus of saved feeds: what of the expected values each meets, and how
 * many feeds each reads in a CPU-second. {@code mvn verify -Pproof -pl ingest-service -am
 * -Dtest=RomeComparisonTest -Dcorpus=FOLDER}; a folder has {@code manifest.jsonl} (lines of {@code
 * id, file, url, headers}) and {@code gold.jsonl} (lines of {@code id, expect}, pairs of a path and
 * a value).
 */
@Tag("proof")
class RomeComparisonTest {

  private static final int WARM_UP = 30;
  private static final int ROUNDS = 20;

  private static List<ScoredFeed> corpus = List.of();

  @BeforeAll
  static void read() throws IOException {
    String folder = System.getProperty("corpus", "");
    assumeThat(folder).as("-Dcorpus=FOLDER names no feeds to compare on").isNotEmpty();
    corpus = ScoredFeed.of(Path.of(folder));
  }

  @Test
  void moreOfTheExpectedValuesAreMet() {
    int values = 0;
    int ours = 0;
    int romes = 0;
    int unread = 0;
    for (ScoredFeed feed : corpus) {
      values += feed.values();
      ours += ours(feed).map(read -> feed.met(shape(read))).orElse(0);
      var rome = RomeReading.feed(feed);
      romes += rome.map(read -> feed.met(RomeReading.shape(read))).orElse(0);
      unread += rome.isEmpty() ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "expected values met: ours %d of %d = %.4f, ROME %d = %.4f (%d of %d feeds it refuses)%n",
        ours,
        values,
        (double) ours / values,
        romes,
        (double) romes / values,
        unread,
        corpus.size());
    assertThat(ours).isGreaterThan(romes);
  }

  @Test
  void twiceAsManyFeedsAreRead_inACpuSecond() {
    List<ScoredFeed> equal = corpus.stream().filter(RomeComparisonTest::givesEqualEntries).toList();
    Consumer<ScoredFeed> ours = feed -> assertThat(ours(feed)).isPresent();
    Consumer<ScoredFeed> rome = feed -> assertThat(RomeReading.feed(feed)).isPresent();
    for (int i = 0; i < WARM_UP; i++) {
      equal.forEach(ours);
      equal.forEach(rome);
    }
    long oursNanos = 0;
    long romeNanos = 0;
    for (int i = 0; i < ROUNDS; i++) {
      oursNanos += cpu(equal, ours);
      romeNanos += cpu(equal, rome);
    }
    double feeds = (double) equal.size() * ROUNDS * 1e9;
    double ratio = (double) romeNanos / oursNanos;
    System.out.printf(
        Locale.ROOT,
        "feeds per CPU-second, %d feeds of equal entries: ours %.0f, ROME %.0f, ratio %.2f%n",
        equal.size(),
        feeds / oursNanos,
        feeds / romeNanos,
        ratio);
    assertThat(ratio).isGreaterThanOrEqualTo(2);
  }

  private static boolean givesEqualEntries(ScoredFeed feed) {
    Optional<Feed> ours = ours(feed);
    var rome = RomeReading.feed(feed);
    return ours.isPresent()
        && rome.isPresent()
        && ours.get().entries().size() == rome.get().getEntries().size();
  }

  private static long cpu(List<ScoredFeed> feeds, Consumer<ScoredFeed> reader) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long before = system.getProcessCpuTime();
    feeds.forEach(reader);
    return system.getProcessCpuTime() - before;
  }

  private static Optional<Feed> ours(ScoredFeed feed) {
    return new FeedReader().read(feed.body(), feed.origin()) instanceof Feed read
        ? Optional.of(read)
        : Optional.empty();
  }

  private static Map<String, Object> shape(Feed feed) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("title", feed.title());
    about.put("link", feed.link());
    about.put("description", feed.description());
    about.put("language", feed.language());
    about.put("id", feed.id());
    about.put("authors", feed.authors());
    return Map.of(
        "feed", about, "items", feed.entries().stream().map(RomeComparisonTest::item).toList());
  }

  /** An entry as {@code ./newswire feed} prints it. */
  private static Map<String, Object> item(FeedEntry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.id());
    item.put("link", entry.link());
    item.put("title", entry.title());
    item.put("summary", entry.summary() != null ? entry.summary() : entry.content());
    item.put("content", entry.content());
    item.put("language", entry.language());
    item.put("authors", entry.authors());
    item.put("categories", entry.categories());
    item.put("enclosures", entry.enclosures());
    return item;
  }
}
