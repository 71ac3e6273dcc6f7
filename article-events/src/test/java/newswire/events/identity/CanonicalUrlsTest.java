package newswire.events.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of {@code canonical-urls.csv}; what a row says never changes. */
class CanonicalUrlsTest {

  @ParameterizedTest(name = "{2}: {0}")
  @CsvFileSource(
      resources = "/canonical-urls.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void everyRow_isWhatItSays(String url, @Nullable String canonical, String why) {
    String raw = url.replace('␉', '\t').replace('␊', '\n');

    assertThat(UrlCanonicalizer.canonicalize(raw).map(CanonicalUrl::value))
        .as(why)
        .isEqualTo(Optional.ofNullable(canonical));
  }

  @ParameterizedTest(name = "{1}")
  @CsvFileSource(
      resources = "/canonical-urls.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = false)
  void aCanonicalUrl_isAFixedPoint(String url, @Nullable String canonical, String why) {
    if (canonical != null) {
      assertThat(UrlCanonicalizer.canonicalize(canonical).map(CanonicalUrl::value))
          .as(why)
          .hasValue(canonical);
    }
  }
}
