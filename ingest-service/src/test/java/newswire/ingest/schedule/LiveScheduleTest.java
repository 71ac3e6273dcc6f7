package newswire.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveScheduleTest {

  /** A Friday. */
  private static final Instant NOW = Instant.parse("2025-07-04T08:00:00Z");

  /** Neither sooner nor later than the rule says. */
  private static final double EVEN = 0.5;

  private final LiveSchedule schedule = new LiveSchedule();

  private static PollHistory history(@Nullable Duration interval, @Nullable Duration override) {
    return new PollHistory(
        interval, override, interval, 7, 20, 0, PublisherHints.NONE, Rhythm.NONE);
  }

  private static Poll poll(int items, int fresh, PublisherHints hints) {
    return new Poll(items, fresh, false, hints, EVEN);
  }

  private static PublisherHints hints(@Nullable Duration least, @Nullable Duration fresh) {
    return new PublisherHints(least, fresh, Set.of(), Set.of());
  }

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
    Next next =
        schedule.afterRead(history(before, null), poll(items, fresh, PublisherHints.NONE), NOW);
    assertThat(next.due()).as(why).isEqualTo(NOW.plus(after));
    assertThat(next.history().interval()).isEqualTo(after);
    assertThat(next.history().polls()).isEqualTo(8);
    assertThat(next.history().expectedDelay()).isEqualTo(after.dividedBy(2));
  }

  @Test
  void aGap_makesTheIntervalAQuarter() {
    Poll gap = new Poll(20, 20, true, hints(Duration.ofHours(6), null), EVEN);
    assertThat(schedule.afterRead(history(Duration.ofHours(2), null), gap, NOW).due())
        .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
  }

  @Test
  void theFirstPoll_isNoSignOfHaste_becauseEverythingIsNew() {
    Next next = schedule.afterRead(PollHistory.none(null), poll(50, 50, PublisherHints.NONE), NOW);
    assertThat(next.due()).isEqualTo(NOW.plus(LiveSchedule.FIRST));
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "PT15M, 2, PT1H, -, PT1H, ttl or sy: is waited for",
        "PT15M, 2, P400D, -, PT24H, but no longer than a day",
        "PT15M, 2, PT1M, -, PT15M, and never makes us come sooner",
        "PT15M, 10, PT1H, -, PT7M30S, nor when half of the items are new",
        "PT15M, 2, -, PT40M, PT40M, Cache-Control or Expires is waited for",
        "PT15M, 2, -, P365D, PT1H, but no longer than an hour",
        "PT15M, 2, PT2H, PT40M, PT2H, the longer of the two",
      })
  void thePublishersHints_stretchTheInterval_whileThatLosesNothing(
      Duration before,
      int fresh,
      @Nullable Duration least,
      @Nullable Duration reuse,
      Duration after,
      String why) {
    Next next =
        schedule.afterRead(history(before, null), poll(20, fresh, hints(least, reuse)), NOW);
    assertThat(next.due()).as(why).isEqualTo(NOW.plus(after));
  }

  @Test
  void hints_outliveA304_butForItsOwnFreshness() {
    PollHistory read =
        schedule
            .afterRead(
                history(Duration.ofMinutes(15), null),
                poll(20, 2, hints(Duration.ofHours(2), Duration.ofHours(1))),
                NOW)
            .history();
    Next next = schedule.afterUnchanged(read, null, EVEN, NOW);
    assertThat(next.due()).isEqualTo(NOW.plus(Duration.ofHours(2)));
    assertThat(next.history().hints()).isEqualTo(hints(Duration.ofHours(2), null));
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "8 9       | -                | 2025-07-04T10:00:00Z | from a skipped hour to the first that is not",
        "10        | -                | 2025-07-04T08:15:00Z | an hour that is not meant",
        "-         | FRIDAY           | 2025-07-05T00:00:00Z | from a skipped day to the next",
        "-         | FRIDAY SATURDAY  | 2025-07-05T08:00:00Z | no longer than a day",
        "0-23      | -                | 2025-07-04T08:15:00Z | all hours skipped mean nothing",
      })
  void skippedHoursAndDays_arePassedOver(
      @Nullable String hours, @Nullable String days, Instant due, String why) {
    PublisherHints hints = new PublisherHints(null, null, hours(hours), days(days));
    Next next = schedule.afterRead(history(Duration.ofMinutes(15), null), poll(20, 2, hints), NOW);
    assertThat(next.due()).as(why).isEqualTo(due);
  }

  private static Set<Integer> hours(@Nullable String hours) {
    if (hours == null) {
      return Set.of();
    }
    return hours.equals("0-23")
        ? IntStream.range(0, 24).boxed().collect(Collectors.toSet())
        : Arrays.stream(hours.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static Set<DayOfWeek> days(@Nullable String days) {
    return days == null
        ? EnumSet.noneOf(DayOfWeek.class)
        : Arrays.stream(days.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
  }

  @Test
  void feedsThatAreDueAtOnce_spread_withinABand() {
    PollHistory history = history(Duration.ofHours(10), null);
    Instant first = schedule.afterUnchanged(history, null, 0, NOW).due();
    Instant last = schedule.afterUnchanged(history, null, 0.999, NOW).due();
    assertThat(first).isEqualTo(NOW.plus(Duration.ofMinutes(855)));
    assertThat(last).isBetween(NOW.plus(Duration.ofMinutes(940)), NOW.plusSeconds(945 * 60));
    Instant atMost =
        schedule.afterUnchanged(history(Duration.ofHours(24), null), null, 0.999, NOW).due();
    assertThat(atMost).isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void theOperatorsInterval_isObeyed_whateverThePublisherSays() {
    PollHistory history = PollHistory.none(Duration.ofMinutes(2));
    Poll poll = poll(50, 2, hints(Duration.ofHours(3), null));
    assertThat(schedule.afterRead(history, poll, NOW).due()).isEqualTo("2025-07-04T08:02:00Z");
    assertThat(schedule.afterUnchanged(history, null, 0.9, NOW).due())
        .isEqualTo("2025-07-04T08:02:00Z");
    assertThat(schedule.afterWatchedPage(history, NOW).due()).isEqualTo("2025-07-04T08:02:00Z");
    assertThat(history.expectedDelay()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void aWatchedPage_isVisitedHourly_aYoungPageAfterAnHourAndADay_andThenNoMore() {
    assertThat(schedule.afterWatchedPage(PollHistory.none(null), NOW).due())
        .isEqualTo("2025-07-04T09:00:00Z");
    assertThat(schedule.afterPage(1, NOW)).isEqualTo("2025-07-04T09:00:00Z");
    assertThat(schedule.afterPage(2, NOW)).isEqualTo("2025-07-05T08:00:00Z");
    assertThat(schedule.afterPage(3, NOW)).isNull();
  }

  @Test
  void aLostPage_isAskedAgainSixHoursLater() {
    assertThat(schedule.afterLost(Duration.ZERO, NOW)).isEqualTo("2025-07-04T14:00:00Z");
    assertThat(schedule.afterLost(Duration.ofHours(6), NOW)).isNull();
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
    Poll poll = poll(5, 5, PublisherHints.NONE);
    assertThat(rounds.afterRead(PollHistory.none(null), poll, NOW).due()).isNull();
    assertThat(rounds.afterUnchanged(PollHistory.none(null), null, EVEN, NOW).due()).isNull();
    assertThat(rounds.afterPage(1, NOW)).isNull();
    assertThat(rounds.afterLost(Duration.ZERO, NOW)).isNull();
    assertThat(rounds.whenFound(0, NOW)).isNull();
    assertThat(rounds.whenFound(1, NOW)).isEqualTo(NOW);
    assertThat(rounds.afterTransientMiss(1, Duration.ofSeconds(3), NOW))
        .isEqualTo(NOW.plusSeconds(3));
  }
}
