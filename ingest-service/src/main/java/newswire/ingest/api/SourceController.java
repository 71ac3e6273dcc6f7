package newswire.ingest.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is watched. */
@RestController
@RequestMapping("/api/v1/sources")
final class SourceController {

  private static final int MOST = 10_000;
  private static final Duration LEAST_INTERVAL = Duration.ofMinutes(1);
  private static final Duration MOST_INTERVAL = Duration.ofHours(24);

  /**
   * A wish to watch a URL.
   *
   * @param kind feed, sitemap or page; null: the first answer tells
   * @param interval ISO 8601, 1 minute to 24 hours; null: the schedule decides
   * @param name for people; null when there is none
   */
  record NewSource(
      @Nullable String url,
      @Nullable String kind,
      @Nullable Duration interval,
      @Nullable String name) {}

  /** A source as it is shown. */
  record Source(
      String id,
      String url,
      String kind,
      @Nullable String name,
      String state,
      @Nullable Instant due,
      @Nullable Instant lastVisit,
      int doneVisits,
      int misses,
      int items,
      int newItems) {

    static Source of(Task task) {
      return new Source(
          task.id().value(),
          task.url(),
          task.kind().name().toLowerCase(Locale.ROOT),
          task.name(),
          task.state().name().toLowerCase(Locale.ROOT),
          task.due(),
          task.visit() == 0 ? null : Instant.ofEpochMilli(task.visit()),
          task.doneVisits(),
          task.misses(),
          task.polls().items(),
          task.polls().newItems());
    }
  }

  private final Frontier frontier;

  SourceController(Frontier frontier) {
    this.frontier = frontier;
  }

  @GetMapping
  Map<String, List<Source>> sources() {
    return Map.of("sources", frontier.sources(MOST).stream().map(Source::of).toList());
  }

  /** Idempotent: 201 when the source is new, 200 when it was watched already. */
  @PostMapping
  ResponseEntity<Source> watch(@RequestBody NewSource wish) {
    String url = wish.url();
    if (url == null || url.isBlank()) {
      throw bad("url is missing");
    }
    Duration interval = wish.interval();
    if (interval != null
        && (interval.compareTo(LEAST_INTERVAL) < 0 || interval.compareTo(MOST_INTERVAL) > 0)) {
      throw bad("interval has to be between PT1M and PT24H");
    }
    boolean known = Discovery.idOf(url).flatMap(frontier::task).filter(Task::watched).isPresent();
    Task task =
        frontier
            .discovery()
            .watch(url, kind(wish.kind()), interval, wish.name())
            .orElseThrow(() -> bad("url is no http or https URL"));
    return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED).body(Source.of(task));
  }

  private static @Nullable TaskKind kind(@Nullable String kind) {
    if (kind == null) {
      return null;
    }
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "feed" -> TaskKind.FEED;
      case "sitemap" -> TaskKind.SITEMAP;
      case "page" -> TaskKind.PAGE;
      default -> throw bad("kind has to be feed, sitemap or page");
    };
  }

  static ResponseStatusException bad(String detail) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
  }
}
