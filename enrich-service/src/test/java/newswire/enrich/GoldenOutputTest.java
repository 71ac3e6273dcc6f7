package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newswire.enrich.PageCases.PageCase;
import newswire.events.kafka.EventJson;
import org.junit.jupiter.api.Test;

/**
 * What is said of a page changes only with the extractor's number. {@code golden/output.tsv} holds
 * the release and a digest of what each case gave, the number aside. When the test fails: raise
 * {@link Extractor#RELEASE} if that release was ever pushed, then run it with {@code
 * -Dgolden=write}. A case that is not listed is new and not judged.
 */
class GoldenOutputTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/output.tsv");
  private static final String RELEASE = "release";

  @Test
  void whatIsSaidOfAPage_changesOnlyWithTheExtractorsNumber() throws IOException {
    Map<String, String> now = digests();
    if ("write".equals(System.getProperty("golden"))) {
      write(now);
    }
    Map<String, String> golden = read();
    long release = Long.parseLong(golden.getOrDefault(RELEASE, "0"));
    golden.remove(RELEASE);

    List<String> changed = new ArrayList<>();
    golden.forEach(
        (name, digest) -> {
          if (!digest.equals(now.get(name))) {
            changed.add(name);
          }
        });

    assertThat(changed)
        .as("cases whose output differs from release " + release + "'s: see this test's comment")
        .isEmpty();
    assertThat(Extractor.RELEASE).as("the release of golden/output.tsv").isEqualTo(release);
  }

  private static Map<String, String> digests() {
    EnrichPipeline pipeline = EnrichPipeline.standard();
    String number = "\"extractor\":" + pipeline.extractor();
    Map<String, String> digests = new TreeMap<>();
    for (PageCase page : PageCases.all()) {
      String output =
          switch (pipeline.enrich(page.page())) {
            case EnrichOutcome.Rejected(var reason, _) -> reason.wireName();
            case EnrichOutcome.Enriched(var articles, _) ->
                new String(EventJson.write(articles), StandardCharsets.UTF_8);
          };
      digests.put(page.name(), digest(output.replace(number, "\"extractor\":0")));
    }
    return digests;
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> read() throws IOException {
    Map<String, String> golden = new TreeMap<>();
    for (String line : Files.readAllLines(GOLDEN)) {
      String[] cells = line.split("\t", 2);
      golden.put(cells[0], cells[1]);
    }
    return golden;
  }

  private static void write(Map<String, String> now) throws IOException {
    List<String> lines = new ArrayList<>(List.of(RELEASE + "\t" + Extractor.RELEASE));
    now.forEach((name, digest) -> lines.add(name + "\t" + digest));
    Files.createDirectories(GOLDEN.getParent());
    Files.write(GOLDEN, lines);
  }
}
