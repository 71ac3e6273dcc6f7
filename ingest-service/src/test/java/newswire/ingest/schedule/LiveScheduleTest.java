package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveScheduleTest {

  private static final Instant NOW = Instant.parse("2025-07-04T08:00:00Z");
  private final LiveSchedule schedule = new LiveSchedule();

  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "PT15M, 20, 0, PT22M30S, nothing new: half as long again",
    "PT15M, 20, 2, PT15M, a few are new: as it is",
    "PT15M, 20, 4, PT11M15S, a fifth is new: sooner",
    "PT15M, 20, 10, PT7M30S, half is new: twice as often",
    "PT6M, 20, 20, PT5M, all is new: never more often than every 5 minutes",
    "PT20H, 20, 0, PT24H, quiet for long: at least once a day",
    "PT15M, 0, 0, PT22M30S, an empty feed is a quiet feed",
  })
  void theInterval_followsTheShareOfNewItems(
      Duration before, int items, int fresh, Duration after, String why) {
    PollHistory history = new PollHistory(before, null, 7, items, 0);
    Next next = schedule.afterRead(history, items, fresh, NOW);
    assertThat(next.due()).as(why).isEqualTo(NOW.plus(after));
    assertThat(next.history().interval()).isEqualTo(after);
    assertThat(next.history().polls()).isEqualTo(8);
  }

  @Test
  void theFirstPoll_isNoSignOfHaste_becauseEverythingIsNew() {
    Next next = schedule.afterRead(PollHistory.none(null), 50, 50, NOW);
    assertThat(next.due()).isEqualTo(NOW.plus(LiveSchedule.FIRST));
  }

  @Test
  void theOperatorsInterval_isObeyed() {
    PollHistory history = PollHistory.none(Duration.ofMinutes(2));
    assertThat(schedule.afterRead(history, 50, 50, NOW).due()).isEqualTo("2025-07-04T08:02:00Z");
    assertThat(schedule.afterUnchanged(history, NOW).due()).isEqualTo("2025-07-04T08:02:00Z");
    assertThat(schedule.afterWatchedPage(history, NOW).due()).isEqualTo("2025-07-04T08:02:00Z");
  }

  @Test
  void aWatchedPage_isVisitedHourly_aYoungPageAfterAnHourAndADay_andThenNoMore() {
    assertThat(schedule.afterWatchedPage(PollHistory.none(null), NOW).due())
        .isEqualTo("2025-07-04T09:00:00Z");
    assertThat(schedule.afterPage(1, NOW)).isEqualTo("2025-07-04T09:00:00Z");
    assertThat(schedule.afterPage(2, NOW)).isEqualTo("2025-07-05T08:00:00Z");
    assertThat(schedule.afterPage(3, NOW)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT4M", "3, PT16M", "4, PT1H4M", "5, PT4H16M", "6, PT6H", "90, PT6H"})
  void missesThatMayPass_backOff(int inARow, Duration wait) {
    assertThat(schedule.afterTransientMiss(inARow, null, NOW)).isEqualTo(NOW.plus(wait));
  }

  @Test
  void whatTheHostAsksFor_isObeyed_whenItIsLonger() {
    Duration tenMinutes = Duration.ofMinutes(10);
    assertThat(schedule.afterTransientMiss(1, tenMinutes, NOW)).isEqualTo("2025-07-04T08:10:00Z");
    assertThat(schedule.afterTransientMiss(5, tenMinutes, NOW)).isEqualTo("2025-07-04T12:16:00Z");
  }

  @ParameterizedTest
  @CsvSource({"1, PT1H", "2, PT2H", "5, PT16H", "6, PT24H", "60, PT24H"})
  void aSourceThatIsRefused_neverDies(int inARow, Duration wait) {
    assertThat(schedule.afterRefusal(inARow, NOW)).isEqualTo(NOW.plus(wait));
  }

  @Test
  void inBoundedRounds_onlyMissesAreDueAgain() {
    RoundSchedule rounds = new RoundSchedule();
    assertThat(rounds.afterRead(PollHistory.none(null), 5, 5, NOW).due()).isNull();
    assertThat(rounds.afterUnchanged(PollHistory.none(null), NOW).due()).isNull();
    assertThat(rounds.afterPage(1, NOW)).isNull();
    assertThat(rounds.whenFound(0, NOW)).isNull();
    assertThat(rounds.whenFound(1, NOW)).isEqualTo(NOW);
    assertThat(rounds.afterTransientMiss(1, Duration.ofSeconds(3), NOW))
        .isEqualTo(NOW.plusSeconds(3));
  }
}
