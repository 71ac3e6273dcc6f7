package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final Instant START = Instant.parse("2025-07-04T08:00:00Z");

  /** A feed with {@code each} new items every {@code every}, polled hourly for {@code days}. */
  private static Rhythm polled(Duration every, int each, int days) {
    Rhythm rhythm = Rhythm.NONE.polled(20, START);
    Duration sinceNews = Duration.ZERO;
    for (int hour = 1; hour <= 24 * days; hour++) {
      sinceNews = sinceNews.plusHours(1);
      boolean news = sinceNews.compareTo(every) >= 0;
      rhythm = rhythm.polled(news ? each : 0, START.plus(Duration.ofHours(hour)));
      sinceNews = news ? Duration.ZERO : sinceNews;
    }
    return rhythm;
  }

  private static Rhythm quiet(Rhythm rhythm, Duration quiet) {
    Instant lastNew = Objects.requireNonNull(rhythm.lastNew());
    return rhythm.polled(0, lastNew.plus(quiet));
  }

  @Test
  void itemsADay_areThoseOfTheLastWeeks_theFirstPollNotCounted() {
    assertThat(polled(Duration.ofHours(4), 2, 10).itemsADay()).isEqualTo(12, within(0.5));
    assertThat(Rhythm.NONE.itemsADay()).isZero();
    assertThat(Rhythm.NONE.polled(500, START).itemsADay()).isZero();
  }

  @Test
  void aFeed_isSilent_whenItIsQuietForFourTimesItsLongestQuiet() {
    Rhythm slow = polled(Duration.ofHours(12), 1, 5);
    assertThat(quiet(slow, Duration.ofHours(47)).silent()).isFalse();
    Rhythm silent = quiet(slow, Duration.ofHours(49));
    assertThat(silent.silent()).isTrue();
    assertThat(silent.polled(0, START.plus(Duration.ofDays(30))).silent()).isTrue();
    assertThat(silent.polled(1, START.plus(Duration.ofDays(30))).silent()).isFalse();
  }

  @Test
  void aBusyFeed_mayRestForADay() {
    Rhythm busy = polled(Duration.ofHours(1), 5, 3);
    assertThat(quiet(busy, Duration.ofHours(23)).silent()).isFalse();
    assertThat(quiet(busy, Duration.ofHours(25)).silent()).isTrue();
  }

  @Test
  void aFeedWithoutAHabit_isNeverSilent() {
    Rhythm twice = polled(Duration.ofHours(24), 1, 2);
    assertThat(twice.news()).isEqualTo(2);
    assertThat(quiet(twice, Duration.ofDays(90)).silent()).isFalse();
  }

  @Test
  void aClockThatJumpsBack_harmsNothing() {
    Rhythm back = polled(Duration.ofHours(1), 5, 3).polled(0, START.minus(Duration.ofDays(1)));
    assertThat(back.itemsADay()).isFinite().isPositive();
    assertThat(back.silent()).isFalse();
  }
}
