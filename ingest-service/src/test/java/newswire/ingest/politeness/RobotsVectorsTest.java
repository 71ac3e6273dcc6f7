package newswire.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswire.events.identity.WebUrl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another project's vectors, read by our rules: {@code mvn verify -Pproof -pl ingest-service -am
 * -Dtest=RobotsVectorsTest -Dcorpus=FILE}; a file has lines of {@code id, robots, agent, url,
 * allowed}. Vectors whose agent is no product token, or whose URL is no web address, ask what we
 * never ask.
 */
@Tag("proof")
class RobotsVectorsTest {

  @Test
  void everyVector_isJudgedAsItsAuthorsDo() throws IOException {
    String file = System.getProperty("corpus", "");
    assumeTrue(!file.isEmpty() && Files.isRegularFile(Path.of(file)), "-Dcorpus=FILE");
    JsonMapper json = JsonMapper.builder().build();
    List<String> others = new ArrayList<>();
    int asked = 0;
    int skipped = 0;
    for (String line : Files.readAllLines(Path.of(file))) {
      JsonNode vector = json.readTree(line);
      Optional<WebUrl> url = WebUrl.parse(vector.path("url").asString());
      String agent = vector.path("agent").asString().toLowerCase(Locale.ROOT);
      if (url.isEmpty() || !agent.matches("[a-z_-]+")) {
        skipped++;
        continue;
      }
      asked++;
      WebUrl at =
          new WebUrl(url.get().scheme(), url.get().host(), url.get().port(), "/robots.txt", null);
      // A letter stands for a byte.
      byte[] robots = vector.path("robots").asString().getBytes(StandardCharsets.ISO_8859_1);
      boolean allowed = RobotsRules.read(at, robots, agent).allows(url.get());
      if (allowed != vector.path("allowed").asBoolean()) {
        others.add(vector.path("id").asString() + " " + agent + " " + url.get() + " " + allowed);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d vectors met, %d not asked; not met: %s%n",
        asked - others.size(),
        asked,
        skipped,
        others);
    assertThat(others).hasSizeLessThanOrEqualTo(asked / 40);
  }
}
