package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFreshnessTest {

  private static final Instant NOW = Instant.parse("2025-07-04T08:00:00Z");

  @ParameterizedTest(name = "{0} / {1}: {2}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "max-age=600                 | -                             | PT10M",
        "public, MAX-AGE = 600       | -                             | PT10M",
        "max-age=\"600\"             | -                             | PT10M",
        "max-age=600                 | Fri, 04 Jul 2025 12:00:00 GMT | PT10M",
        "s-maxage=60                 | -                             | -",
        "max-age=0                   | Fri, 04 Jul 2025 12:00:00 GMT | -",
        "no-cache, max-age=600       | -                             | -",
        "no-store                    | Fri, 04 Jul 2025 12:00:00 GMT | -",
        "max-age=ten                 | -                             | -",
        "public                      | Fri, 04 Jul 2025 08:30:00 GMT | PT30M",
        "-                           | Fri, 04 Jul 2025 08:30:00 GMT | PT30M",
        "-                           | Fri, 04 Jul 2025 07:59:00 GMT | -",
        "-                           | 0                             | -",
        "-                           | -1                            | -",
        "-                           | tomorrow                      | -",
        "-                           | -                             | -",
      })
  void whatAnAnswerSaysOfItsReuse_isRead(
      @Nullable String cacheControl, @Nullable String expires, @Nullable Duration fresh) {
    assertThat(HttpFreshness.of(cacheControl, expires, NOW)).isEqualTo(fresh);
  }
}
