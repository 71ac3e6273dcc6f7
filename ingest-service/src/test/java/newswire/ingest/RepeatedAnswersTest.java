package newswire.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.ingest.fetch.FetchRequest;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.ScriptedWeb;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.publish.Exit;
import newswire.ingest.schedule.LiveSchedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A feed that answers the same again and again, over real sockets: errors make it waited for ever
 * longer up to a bound, nothing is told of them, and the first good answer ends them.
 */
class RepeatedAnswersTest {

  private final Endings endings = new Endings(new LiveSchedule());
  private final List<OutcomeKind> told = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-29T00:30:00Z");
  private String head = "HTTP/1.1 200 OK|ETag: \"1\"";
  private ScriptedWeb web;
  private HttpFetcher fetcher;
  private Task task;

  @BeforeEach
  void start() throws IOException {
    web = ScriptedWeb.answering((_, out) -> ScriptedWeb.say(out, head, new byte[] {'i', 't'}));
    fetcher =
        new HttpFetcher(
            FetchSettings.standard("test", "https://newswire.example/bot"),
            web.guard("paper.example"),
            () -> now);
    task = Visits.task(web.url("paper.example", "/rss"), TaskKind.FEED, true, List.of());
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    web.close();
  }

  /** One poll, and how long the next one waits; zero when there is none. */
  private Duration poll() {
    FetchResult result =
        fetcher.fetch(FetchRequest.of(task.url()).withValidators(task.validators()));
    var visit = Visits.at(task, now);
    Ending ending =
        switch (result) {
          case FetchResult.Fetched page when endings.sameBody(visit, page) ->
              endings.sameBody(visit, page, now);
          case FetchResult.Fetched page ->
              endings.read(visit, page, Visits.feed(false), Visits.window(100), now);
          case FetchResult.NotModified same -> endings.notModified(visit, same, now);
          case FetchResult.Gone _ -> endings.gone(visit, now);
          case FetchResult.Refused refused -> endings.refused(visit, refused.reason(), now);
          case FetchResult.Throttled busy ->
              endings.missed(visit, busy.reason(), busy.retryAfter(), now);
          case FetchResult.Unreachable missed -> endings.missed(visit, missed.reason(), null, now);
        };
    if (ending.exit() instanceof Exit.Ended(_, List<Outcome> events)) {
      events.forEach(event -> told.add(event.kind()));
    }
    task = Visits.after(task, ending.closing());
    Instant due = task.due();
    Duration wait = due == null ? Duration.ZERO : Duration.between(now, due);
    now = due == null ? now : due;
    return wait;
  }

  private List<Duration> polls(int count) {
    List<Duration> waits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      waits.add(poll());
    }
    return waits;
  }

  @ParameterizedTest
  @CsvSource({
    "404, PT1H, PT24H", "401, PT1H, PT24H", "403, PT1H, PT24H", "451, PT1H, PT24H",
    "418, PT1H, PT24H", "500, PT1M, PT6H", "502, PT1M, PT6H", "504, PT1M, PT6H",
    "429, PT1M, PT6H", "503, PT1M, PT6H",
  })
  void anErrorWithoutEnd_isWaitedForEverLonger_andRecoversAlone(
      int status, Duration first, Duration last) {
    poll();
    head = "HTTP/1.1 " + status + " No";
    List<Duration> waits = polls(12);
    assertThat(waits).isSorted().startsWith(first).endsWith(last);
    assertThat(task.misses()).isEqualTo(12);
    head = "HTTP/1.1 200 OK";
    assertThat(poll()).isLessThanOrEqualTo(Duration.ofHours(1));
    assertThat(task.misses()).isZero();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "429, 7200, PT2H",
    "503, 7200, PT2H",
    "429, 1, PT1M",
    "503, 0, PT1M",
    "429, 1000000000, PT24H",
    "503, 1000000000, PT24H",
    "429, 'Sun, 29 Mar 2026 04:45:00 GMT', PT4H",
    "503, 'Sun, 29 Mar 2026 00:00:00 GMT', PT1M",
    "429, soon, PT1M",
    "503, -5, PT1M",
  })
  void retryAfter_isObeyed_fromAMinuteToADay(int status, String retryAfter, Duration wait) {
    poll();
    now = Instant.parse("2026-03-29T00:45:00Z");
    head = "HTTP/1.1 " + status + " Later|Retry-After: " + retryAfter;
    assertThat(poll()).isEqualTo(wait);
  }

  @Test
  void gone_endsAFeed() {
    poll();
    head = "HTTP/1.1 410 Gone";
    poll();
    assertThat(task.state()).isEqualTo(TaskState.RETIRED);
    assertThat(task.due()).isNull();
    assertThat(told).containsExactly(OutcomeKind.GONE);
  }

  @ParameterizedTest
  @CsvSource({"HTTP/1.1 304 Same", "HTTP/1.1 200 OK|ETag: \"2\"", "HTTP/1.1 200 OK"})
  void nothingNew_tellsNothing_andIsAskedEverMoreRarely(String unchanged) {
    poll();
    head = unchanged;
    List<Duration> waits = polls(15);
    assertThat(waits).isSorted();
    assertThat(waits.getLast()).isBetween(Duration.ofHours(22), Duration.ofHours(24));
    assertThat(told).isEmpty();
    assertThat(task.misses()).isZero();
  }
}
