package newswire.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was published is not edited: neither the cases of identity, nor the lists it stands on, nor
 * golden records. Lines may be added at the end of a csv, and its line here be brought up to date.
 */
class FrozenFilesTest {

  private static final Path MAIN = Path.of("src/main/resources/newswire/events/identity");
  private static final Path TEST = Path.of("src/test/resources");

  @ParameterizedTest
  @CsvSource({
    "canonical-urls.csv, 178, 82ed7dac41cd7817b0087fc67760dc15e84f96fd7a1a41924aeaf6c331eff378",
    "id-vectors.csv, 17, 5b4720fe13c4ca4116adfb8959726cd46fa142ead3eec681f116d25361ecf3c1"
  })
  void theFirstLinesOfACsv_areWhatTheyWere(String csv, int lines, String hash) throws IOException {
    List<String> all = Files.readAllLines(TEST.resolve(csv));

    assertThat(all).hasSizeGreaterThanOrEqualTo(lines);
    assertThat(sha256(String.join("\n", all.subList(0, lines)))).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "public-suffix-rules.txt, f6dd20c4e8685df74f91abc15614ef94afabd86782f0d312398681cd4f9dd90d",
    "unicode-13-characters.txt, 55764e2febfd24edd2cbf3b92849d52597ac2e2d0b7d8cf96d900f7ed8395ac4"
  })
  void aListThatIdentityStandsOn_isWhatItWas(String list, String hash) throws IOException {
    assertThat(sha256(Files.readString(MAIN.resolve(list)))).isEqualTo(hash);
  }

  @Test
  void goldenRecords_areWhatTheyWere() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(TEST.resolve("golden/v1"))) {
      for (Path file : files.sorted().toList()) {
        all.append(file.getFileName()).append('\n').append(Files.readString(file));
      }
    }

    assertThat(sha256(all.toString()))
        .isEqualTo("4c2d96f804fe3293969baabad717ad25cb5a028050db973a9893351f978df13d");
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
