package newswire.ingest.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanishingTest {

  private static final Instant NOW = Instant.parse("2025-07-04T08:00:00Z");

  private static Vanishing counted(Vanishing vanishing, int there, int gone, Instant now) {
    Vanishing counted = vanishing;
    for (int i = 0; i < there; i++) {
      counted = counted.counting(false, now);
    }
    for (int i = 0; i < gone; i++) {
      counted = counted.counting(true, now);
    }
    return counted;
  }

  @ParameterizedTest(name = "{0} there, {1} gone: {2}")
  @CsvSource({
    "0, 4, false",
    "0, 5, true",
    "20, 5, false",
    "19, 5, true",
    "80, 20, false",
    "79, 21, true",
  })
  void moreThanAFifthWithinAnHour_andMoreThanAFew_isSuspicious(
      int there, int gone, boolean suspicious) {
    assertThat(counted(Vanishing.NONE, there, gone, NOW).suspicious()).isEqualTo(suspicious);
  }

  @Test
  void whatWasAnHourAgo_doesNotCount_norWhatAClockThatJumpedBackSays() {
    Vanishing before = counted(Vanishing.NONE, 0, 5, NOW);
    Instant later = NOW.plus(Duration.ofHours(1));
    assertThat(before.counting(true, later).suspicious()).isFalse();
    assertThat(before.counting(true, later.minusMillis(1)).suspicious()).isTrue();
    assertThat(before.counting(true, NOW.minusMillis(1)).gone()).isEqualTo(1);
  }

  @Test
  void aBudget_isForADay() {
    RevisitBudget budget = RevisitBudget.NONE.at(NOW).plusOne().plusOne();
    assertThat(budget.at(NOW.plus(Duration.ofHours(23))).promised()).isEqualTo(2);
    assertThat(budget.at(NOW.plus(Duration.ofHours(24))).promised()).isZero();
    assertThat(budget.at(NOW.minusSeconds(1)).promised()).isZero();
  }
}
