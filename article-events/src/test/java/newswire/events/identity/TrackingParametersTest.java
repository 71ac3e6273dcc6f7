package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list is frozen: another name would give stored pages another id. */
class TrackingParametersTest {

  @Test
  void theList_isWhatItWas() throws NoSuchAlgorithmException {
    String all =
        Stream.of(
                TrackingParameters.PREFIXES.stream().sorted(),
                Stream.of("--"),
                TrackingParameters.NAMES.stream().sorted(),
                Stream.of("--"),
                TrackingParameters.SIGNATURES.stream().sorted())
            .flatMap(it -> it)
            .reduce((a, b) -> a + "\n" + b)
            .orElseThrow();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));

    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("b7a03996f125ab9a9997f364029a7c60eb2e49a5a3f6e7182ed177bf8cb26fa6");
  }

  @Test
  void noTrackingName_signs() {
    // A name on both lists would keep itself and every other tracking name.
    assertThat(TrackingParameters.NAMES).noneMatch(TrackingParameters::isSigned);
  }

  @Test
  void everyListedName_isRemoved_andNothingElse() {
    for (String name : TrackingParameters.NAMES) {
      assertThat(TrackingParameters.removeFrom("a=1&" + name + "=x&b=2")).isEqualTo("a=1&b=2");
      assertThat(TrackingParameters.removeFrom("not" + name + "=x")).isEqualTo("not" + name + "=x");
    }
  }
}
