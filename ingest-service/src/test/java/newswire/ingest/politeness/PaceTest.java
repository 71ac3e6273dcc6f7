package newswire.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @ParameterizedTest
  @CsvSource({", 1", "0, 1", "1, 1", "10, 10", "30, 30", "31, 30", "1000000000, 30", "-1, 1"})
  void aCrawlDelay_isHonouredBetweenThePaceAndThirtySeconds(@Nullable Long crawlDelay, long pause) {
    Duration asked = crawlDelay == null ? null : Duration.ofSeconds(crawlDelay);
    assertThat(Pace.STANDARD.afterRequest(asked, NOW)).isEqualTo(NOW.plusSeconds(pause));
  }

  @ParameterizedTest
  @CsvSource({
    "120, 1, 120",
    "120, 9, 120",
    "0, 1, 1",
    "86400, 1, 86400",
    "99999999, 1, 86400",
    ", 1, 60",
    ", 2, 120",
    ", 3, 240",
    ", 11, 61440",
    ", 12, 86400",
    ", 2000000000, 86400",
    ", 0, 60",
  })
  void aThrottledHost_isLeftAloneAsLongAsItAsks_elseAMinuteDoubling(
      @Nullable Long retryAfter, int inARow, long wait) {
    Duration asked = retryAfter == null ? null : Duration.ofSeconds(retryAfter);
    assertThat(Pace.STANDARD.afterThrottled(asked, inARow, NOW, 0))
        .isEqualTo(NOW.plusSeconds(wait));
  }

  @ParameterizedTest
  @CsvSource({"1, 30", "2, 60", "7, 1920", "8, 3600", "500, 3600"})
  void aFailingHost_isAskedEverMoreRarely_butEachHour(int inARow, long wait) {
    assertThat(Pace.STANDARD.afterFailure(inARow, NOW, 0)).isEqualTo(NOW.plusSeconds(wait));
  }

  @ParameterizedTest
  @CsvSource({"0, 100000", "0.5, 105000", "0.999999, 109999", "7, 110000", "NaN, 100000"})
  void jitter_onlyLengthensAWait_byATenthAtMost(double jitter, long millis) {
    assertThat(Pace.STANDARD.afterThrottled(Duration.ofSeconds(100), 1, NOW, jitter))
        .isEqualTo(NOW.plusMillis(millis));
  }
}
