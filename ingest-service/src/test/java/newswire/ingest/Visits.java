package newswire.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import newswire.events.FeedItem;
import newswire.events.identity.Host;
import newswire.events.identity.WebUrl;
import newswire.ingest.feed.FeedFormat;
import newswire.ingest.feed.FeedHints;
import newswire.ingest.feed.FeedReading;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.Validators;
import newswire.ingest.frontier.Closing;
import newswire.ingest.frontier.Copy;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Found;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.frontier.TaskState;
import newswire.ingest.frontier.Visit;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.PollHistory;
import org.jspecify.annotations.Nullable;

/** One URL, visited again and again without a database: each closing makes the next task. */
final class Visits {

  private Visits() {}

  static Task task(String url, TaskKind kind, boolean watched, List<FeedItem> items) {
    return new Task(
        Discovery.idOf(url).orElseThrow(),
        url,
        Host.of(WebUrl.parse(url).orElseThrow()).value(),
        kind,
        watched,
        null,
        TaskState.DUE,
        Instant.EPOCH,
        0,
        0,
        false,
        0,
        0,
        0,
        0,
        0,
        Instant.EPOCH,
        Copy.NONE,
        PollHistory.none(null),
        FeedMemory.NONE,
        items,
        null,
        List.of(),
        List.of());
  }

  static Visit at(Task task, Instant now) {
    return new Visit(task, now.toEpochMilli(), 1, 0);
  }

  static Task after(Task task, Closing closing) {
    return new Task(
        task.id(),
        task.url(),
        task.host(),
        closing.kind(),
        task.watched(),
        task.name(),
        closing.state(),
        closing.due(),
        0,
        task.visit() + 1,
        false,
        0,
        closing.misses(),
        0,
        0,
        closing.done() ? task.doneVisits() + 1 : task.doneVisits(),
        task.added(),
        closing.copy(),
        closing.polls(),
        closing.feed(),
        task.items(),
        null,
        List.of(),
        List.of());
  }

  static HttpFacts facts(String url, @Nullable String etag, HttpFacts.Hop... hops) {
    return new HttpFacts(
        url, 200, "text/xml", new Validators(etag, null), null, null, List.of(hops));
  }

  static FetchResult.Fetched fetched(HttpFacts facts, String body) {
    return new FetchResult.Fetched(facts, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Items {@code newest - 19} to {@code newest}. */
  static Found window(int newest) {
    return new Found(
        IntStream.range(0, 20)
            .mapToObj(i -> Discovery.idOf("https://a.example/" + (newest - i)).orElseThrow())
            .toList(),
        0,
        0);
  }

  static FeedReading.Feed feed(boolean truncated) {
    return new FeedReading.Feed(
        FeedFormat.RSS,
        null,
        "A feed",
        null,
        null,
        null,
        List.of(),
        List.of(),
        FeedHints.NONE,
        truncated);
  }
}
