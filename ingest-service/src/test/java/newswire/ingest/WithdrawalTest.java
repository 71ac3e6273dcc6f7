package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import newswire.events.OutcomeReason;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.LiveSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a page that had been there counts as gone: nobody withdraws an article before that. */
class WithdrawalTest {

  private static final String PAGE = "https://a.example/story";
  private static final String FEED = "https://feeds.example/rss";

  private final Endings endings = new Endings(new LiveSchedule());
  private Instant now = Instant.parse("2025-07-04T08:00:00Z");
  private Task task = Visits.task(PAGE, TaskKind.PAGE, false, Frontiers.items(FEED, PAGE, 1));

  private Exit end(Ending ending) {
    task = Visits.after(task, ending.closing());
    return ending.exit();
  }

  private Exit had() {
    return end(
        endings.page(
            Visits.at(task, now), Visits.fetched(Visits.facts(PAGE, "1"), "A story"), now));
  }

  private Exit notFound() {
    return end(endings.refused(Visits.at(task, now), OutcomeReason.NOT_FOUND, now));
  }

  private Exit gone() {
    return end(endings.gone(Visits.at(task, now), now));
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private static void assertMissed(Exit exit, OutcomeReason reason) {
    assertThat(exit)
        .isInstanceOfSatisfying(
            Exit.Ended.class, ended -> assertThat(ended.outcome().reason()).isEqualTo(reason));
  }

  @Test
  void gone_withdrawsAtOnce() {
    had();
    assertMissed(gone(), OutcomeReason.GONE);
    assertThat(task.state()).isEqualTo(TaskState.RETIRED);
    assertThat(task.due()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"PT6H, GONE, RETIRED", "PT23H, GONE, RETIRED", "PT5H59M, NOT_FOUND, DONE"})
  void notFound_withdraws_whenItIsNotFoundSixHoursLaterToo(
      Duration later, OutcomeReason reason, TaskState state) {
    had();
    assertMissed(notFound(), OutcomeReason.NOT_FOUND);
    assertThat(task.due()).isEqualTo(now.plus(Duration.ofHours(6)));
    pass(later);
    assertMissed(notFound(), reason);
    assertThat(task.state()).isEqualTo(state);
  }

  @Test
  void aPageThatComesBack_isNotLostAnyMore() {
    had();
    notFound();
    pass(Duration.ofHours(6));
    had();
    pass(Duration.ofHours(6));
    assertMissed(notFound(), OutcomeReason.NOT_FOUND);
    assertThat(task.state()).isEqualTo(TaskState.DONE);
  }

  @Test
  void whatWasNeverHad_isAnnounced_againAndAgain_andNeverWithdrawn() {
    assertThat(notFound()).isInstanceOf(Exit.Announced.class);
    pass(Duration.ofHours(24));
    assertThat(notFound()).isInstanceOf(Exit.Announced.class);
    assertThat(gone()).isInstanceOf(Exit.Announced.class);
  }

  @ParameterizedTest
  @CsvSource({"ROBOTS", "FORBIDDEN", "PAYMENT_REQUIRED", "TYPE_UNSUPPORTED", "BODY_TOO_LARGE"})
  void allThatCouldNotBeHad_isAnnounced(OutcomeReason reason) {
    assertThat(end(endings.refused(Visits.at(task, now), reason, now)))
        .isInstanceOfSatisfying(
            Exit.Announced.class,
            announced -> {
              assertThat(announced.page().reason()).isEqualTo(reason);
              assertThat(announced.page().feedItems()).hasSize(1);
            });
  }

  @Test
  void aWatchedPageThatIsLost_isAskedForEver() {
    task = Visits.task(PAGE, TaskKind.PAGE, true, List.of());
    had();
    notFound();
    pass(Duration.ofHours(7));
    assertMissed(notFound(), OutcomeReason.GONE);
    assertThat(task.due()).isAfter(now);
  }
}
