package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.Asking;
import newswire.ingest.schedule.LiveSchedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What polls tell of their feed, and when a feed's 304 is no longer believed. */
class FeedEventsTest {

  private static final String FEED = "https://feeds.example/rss";
  private static final String NEW_PLACE = "https://new.example/rss";

  private final Endings endings = new Endings(new LiveSchedule());
  private final List<OutcomeKind> told = new ArrayList<>();
  private Instant now = Instant.parse("2025-07-04T08:00:00Z");
  private Task task = Visits.task(FEED, TaskKind.FEED, true, List.of());
  private @Nullable String movedTo;

  private void end(Ending ending) {
    movedTo = ending.closing().movedTo();
    if (ending.exit() instanceof Exit.Ended(Outcome outcome, List<Outcome> events)) {
      events.forEach(event -> told.add(event.kind()));
      assertThat(events)
          .allSatisfy(
              event -> {
                assertThat(event.pageId()).isEqualTo(outcome.pageId());
                assertThat(event.visit()).isEqualTo(outcome.visit());
                assertThat(event.reason()).isNull();
              });
    }
    task = Visits.after(task, ending.closing());
    now = now.plus(Duration.ofMinutes(30));
  }

  private void read(int newest, String etag, boolean truncated, HttpFacts.Hop... hops) {
    FetchResult.Fetched fetched =
        Visits.fetched(Visits.facts(FEED, etag, hops), "items up to " + newest);
    end(
        endings.read(
            Visits.at(task, now), fetched, Visits.feed(truncated), Visits.window(newest), now));
  }

  private void read(int newest) {
    read(newest, "\"" + newest + "\"", false);
  }

  private void notModified() {
    end(
        endings.notModified(
            Visits.at(task, now),
            new FetchResult.NotModified(Visits.facts(FEED, task.copy().validators().etag())),
            now));
  }

  @Test
  void gap_isToldWheneverAPollOverlapsNothing() {
    read(100);
    read(105);
    assertThat(told).isEmpty();
    read(200);
    read(300);
    assertThat(told).containsExactly(OutcomeKind.GAP, OutcomeKind.GAP);
    assertThat(task.feed().gapAt()).isNotNull();
    assertThat(task.feed().past().getLast().gap()).isTrue();
  }

  @Test
  void truncated_isToldOnce_untilTheFeedIsWholeAgain() {
    read(100, "1", true);
    read(101, "2", true);
    assertThat(told).containsExactly(OutcomeKind.TRUNCATED);
    read(102, "3", false);
    read(103, "4", true);
    assertThat(told).containsExactly(OutcomeKind.TRUNCATED, OutcomeKind.TRUNCATED);
  }

  @Test
  void silent_isToldOnce_alsoByA304() {
    for (int i = 0; i < 6; i++) {
      read(100 + i);
    }
    now = now.plus(Duration.ofHours(26));
    notModified();
    notModified();
    read(105);
    assertThat(told).containsExactly(OutcomeKind.SILENT);
    read(106);
    assertThat(task.polls().rhythm().silent()).isFalse();
  }

  @Test
  void moved_isToldAfterTwoPollsThatAgree_andTheFeedIsWatchedThereFromThenOn() {
    HttpFacts.Hop hop = new HttpFacts.Hop(301, FEED, NEW_PLACE);
    read(100, "1", false, hop);
    assertThat(movedTo).isNull();
    read(101, "2", false, hop);
    assertThat(told).containsExactly(OutcomeKind.MOVED);
    assertThat(movedTo).isEqualTo(NEW_PLACE);
  }

  @Test
  void aRedirectThatPasses_orLeadsToAnotherFeed_movesNothing() {
    HttpFacts.Hop hop = new HttpFacts.Hop(301, FEED, NEW_PLACE);
    read(100, "1", false, hop);
    read(101);
    read(102, "3", false, hop);
    read(500, "4", false, hop); // nothing in common with what was listed before
    assertThat(told).containsExactly(OutcomeKind.GAP);
    read(501, "5", false, new HttpFacts.Hop(302, FEED, NEW_PLACE));
    read(502, "6", false, new HttpFacts.Hop(302, FEED, NEW_PLACE));
    assertThat(movedTo).isNull();
  }

  @Test
  void gone_isTold_andTheFeedRetired() {
    read(100);
    end(endings.gone(Visits.at(task, now), now));
    assertThat(told).containsExactly(OutcomeKind.GONE);
    assertThat(task.state()).isEqualTo(TaskState.RETIRED);
    assertThat(task.due()).isNull();
  }

  @Test
  void html_isToldOnce_andTheFeedAskedAgain() {
    read(100);
    for (int i = 0; i < 3; i++) {
      end(endings.noFeed(Visits.at(task, now), true, now));
      assertThat(task.due()).isAfter(now.minus(Duration.ofMinutes(30)));
    }
    assertThat(told).containsExactly(OutcomeKind.HTML);
    read(101);
    end(endings.noFeed(Visits.at(task, now), true, now));
    assertThat(told).containsExactly(OutcomeKind.HTML, OutcomeKind.HTML);
  }

  @Test
  void errors_tellNothing_andNeverEndAFeed() {
    read(100);
    for (int i = 0; i < 40; i++) {
      end(endings.missed(Visits.at(task, now), OutcomeReason.TIMEOUT, null, now));
      assertThat(task.due()).isNotNull();
    }
    end(endings.refused(Visits.at(task, now), OutcomeReason.NOT_FOUND, now));
    assertThat(task.due()).isNotNull();
    assertThat(told).isEmpty();
    assertThat(task.misses()).isEqualTo(41);
    assertThat(task.feed().past()).hasSize(42);
  }

  @Test
  void validatorsAreKept_evenWhenTheBodyIsEqual() {
    read(100);
    FetchResult.Fetched same = Visits.fetched(Visits.facts(FEED, "\"another\""), "items up to 100");
    assertThat(endings.sameBody(Visits.at(task, now), same)).isTrue();
    end(endings.sameBody(Visits.at(task, now), same, now));
    assertThat(task.validators().etag()).isEqualTo("\"another\"");
  }

  @Test
  void everyTwentiethPoll_asksForTheWhole() {
    read(100);
    List<Integer> whole = new ArrayList<>();
    for (int poll = 2; poll <= 60; poll++) {
      if (task.validators().isEmpty()) {
        whole.add(poll);
        read(100, "\"100\"", false);
      } else {
        notModified();
      }
    }
    assertThat(whole).containsExactly(20, 40, 60);
    assertThat(task.feed().asking()).isEqualTo(Asking.CONDITIONALLY);
  }

  private void untilTheTwentieth() {
    read(100);
    for (int poll = 2; poll < 20; poll++) {
      notModified();
    }
    assertThat(task.validators().isEmpty()).isTrue();
  }

  @Test
  void aFeedThatAnswers304ToValidatorsOfAnOldCopy_isNeverAskedConditionallyAgain() {
    untilTheTwentieth();
    read(110); // ten items that the 304s may have hidden
    assertThat(task.validators().etag()).as("asked with the old one").isEqualTo("\"100\"");
    Instant caught = now;
    notModified();
    assertThat(task.feed().asking()).isEqualTo(Asking.ALWAYS_WHOLE);
    assertThat(task.due()).as("asked anew at once").isEqualTo(caught);
    read(111);
    assertThat(task.validators().isEmpty()).isTrue();
  }

  @Test
  void aFeedWhoseValidatorsStayThoughItsItemsChange_isCaughtAtOnce() {
    untilTheTwentieth();
    read(110, "\"100\"", false);
    assertThat(task.feed().asking()).isEqualTo(Asking.ALWAYS_WHOLE);
  }

  @Test
  void anHonestFeedThatChangedJustThen_isBelieved() {
    untilTheTwentieth();
    read(101);
    assertThat(task.validators().etag()).isEqualTo("\"100\"");
    read(101);
    assertThat(task.feed().asking()).isEqualTo(Asking.CONDITIONALLY);
    assertThat(task.validators().etag()).isEqualTo("\"101\"");
  }
}
