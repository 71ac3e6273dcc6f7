package newswire.ingest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import newswire.ingest.discover.Look;
import newswire.ingest.discover.SourceSearch;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.frontier.Closing;
import newswire.ingest.frontier.Copy;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Frontiers;
import newswire.ingest.frontier.HostLease;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.frontier.Visit;
import newswire.ingest.politeness.Robots;
import newswire.ingest.schedule.Asking;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.LiveSchedule;
import newswire.ingest.schedule.Moving;
import newswire.ingest.schedule.Next;
import newswire.ingest.schedule.PastPoll;
import newswire.ingest.schedule.Poll;
import newswire.ingest.schedule.PublisherHints;
import newswire.support.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

/** A source's health and history, as they are kept and shown. */
class SourceHealthTest {

  private static final String FEED = "https://feeds.example/rss";

  private static Closing closing(Task task, Instant now) {
    Next next =
        new LiveSchedule()
            .afterRead(
                task.polls(),
                new Poll(
                    20,
                    5,
                    true,
                    new PublisherHints(
                        Duration.ofMinutes(20),
                        null,
                        Set.of(3),
                        Set.of(now.atZone(java.time.ZoneOffset.UTC).getDayOfWeek().minus(1))),
                    0.5),
                now);
    FeedMemory memory =
        new FeedMemory(
                task.feed().listing().with(List.of(1L, 2L, Long.MAX_VALUE)).after(),
                Asking.ALWAYS_WHOLE,
                new Moving("https://new.example/rss", 1),
                now,
                true,
                false,
                task.feed().past())
            .with(new PastPoll(now, "read", 20, 5, true, Duration.ofMinutes(20)));
    return new Closing(
        TaskKind.FEED, TaskState.DONE, next.due(), true, 0, Copy.NONE, next.history(), memory);
  }

  /** Finds nothing. */
  private static final class Nowhere implements Look {

    @Override
    public FetchResult ask(String url) {
      return new FetchResult.Gone();
    }

    @Override
    public List<String> sitemaps(String url) {
      return List.of();
    }
  }

  @Test
  void whatIsRememberedOfAFeed_comesBackAsItWas_andIsShown() {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofMinutes(1));
      Task feed =
          frontier
              .discovery()
              .watch(FEED, TaskKind.FEED, Duration.ofMinutes(7), "A feed")
              .orElseThrow();
      HostLease lease = frontier.lease().orElseThrow();
      Visit visit = frontier.open(lease, frontier.dueTasks(lease).getFirst()).orElseThrow();
      Instant now = Instant.ofEpochMilli(frontier.now().toEpochMilli());
      Closing closing = closing(visit.task(), now);
      frontier.close(lease, visit, "read", closing);

      Task kept = frontier.inventory().task(feed.id()).orElseThrow();
      assertThat(kept.polls()).isEqualTo(closing.polls());
      assertThat(kept.feed()).isEqualTo(closing.feed());

      Robots robots = new Robots(_ -> new FetchResult.Gone(), InstantSource.system());
      SourceSearch search = new SourceSearch(new Nowhere(), new FeedReader());
      SourceController api = new SourceController(frontier, search, robots);
      SourceView view = api.sources(null, 10).sources().getFirst();
      assertThat(view.due()).isEqualTo(now.plus(Duration.ofMinutes(7)));
      assertThat(view.expectedDelay()).isEqualTo(Duration.ofMinutes(7).dividedBy(2));
      assertThat(view.lastNew()).isEqualTo(now);
      assertThat(view.gapAt()).isEqualTo(now);
      assertThat(view.truncated()).isTrue();
      assertThat(view.silent()).isFalse();
      assertThat(view.notModifiedBelieved()).isFalse();
      assertThat(view.robots().state()).isEqualTo("unknown");

      SourceController.History history = api.history(feed.id().value());
      assertThat(history.polls())
          .containsExactly(new PastPoll(now, "read", 20, 5, true, Duration.ofMinutes(20)));
      assertThatThrownBy(() -> api.history("p1_aaaaaaaaaaaaaaaaaaaaaaaaaa"))
          .isInstanceOf(ResponseStatusException.class);
      assertThatThrownBy(() -> api.history("../etc")).isInstanceOf(ResponseStatusException.class);
    }
  }

  @Test
  void aFeedThatMoves_isWatchedThere_withWhatIsRememberedOfIt() {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofMinutes(1));
      frontier.discovery().watch(FEED, TaskKind.FEED, Duration.ofMinutes(7), "A feed");
      HostLease lease = frontier.lease().orElseThrow();
      Visit visit = frontier.open(lease, frontier.dueTasks(lease).getFirst()).orElseThrow();
      Closing closing = closing(visit.task(), frontier.now()).movedTo("https://new.example/rss");
      frontier.discovery().move(visit.task(), closing);
      frontier.close(lease, visit, "read", closing);
      frontier.giveBack(lease);

      List<Task> sources = frontier.inventory().sources(10);
      assertThat(sources).hasSize(2);
      assertThat(sources.getFirst().state()).isEqualTo(TaskState.RETIRED);
      assertThat(sources.getFirst().movedTo()).isEqualTo("https://new.example/rss");
      assertThat(sources.getLast().name()).isEqualTo("A feed");
      assertThat(sources.getLast().polls().override()).isEqualTo(Duration.ofMinutes(7));
      assertThat(sources.getLast().feed().listing().size()).isEqualTo(3);
      assertThat(frontier.lease().orElseThrow().host()).isEqualTo("https://new.example");
    }
  }

  @Test
  void aFeedThatMovesToHttps_keepsItsId_andIsVisitedThere() {
    try (TestDatabase database = TestDatabase.start();
        MongoClient client = database.client()) {
      Frontier frontier = Frontiers.live(client, database, Duration.ofMinutes(1));
      String old = "http://feeds.example/rss";
      frontier.discovery().watch(old, TaskKind.FEED, Duration.ofMinutes(1), null);
      HostLease lease = frontier.lease().orElseThrow();
      Visit visit = frontier.open(lease, frontier.dueTasks(lease).getFirst()).orElseThrow();
      Closing closing =
          closing(visit.task(), frontier.now().minus(Duration.ofHours(1))).movedTo(FEED);
      frontier.discovery().move(visit.task(), closing);
      frontier.close(lease, visit, "read", closing);
      frontier.giveBack(lease);
      HostLease moved = frontier.lease().orElseThrow();
      assertThat(moved.host()).isEqualTo("https://feeds.example");
      assertThat(frontier.dueTasks(moved)).extracting(Task::url).containsExactly(FEED);
      assertThat(frontier.inventory().sources(10)).hasSize(1);
    }
  }
}
