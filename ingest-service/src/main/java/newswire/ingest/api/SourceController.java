package newswire.ingest.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswire.events.identity.PageId;
import newswire.events.identity.WebUrl;
import newswire.ingest.discover.Findings;
import newswire.ingest.discover.SourceSearch;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskKind;
import newswire.ingest.politeness.Robots;
import newswire.ingest.schedule.PastPoll;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What is watched. */
@RestController
@RequestMapping("/api/v1/sources")
final class SourceController {

  private static final int MOST = 10_000;
  private static final int MOST_CATEGORIES = 20;
  private static final Duration LEAST_INTERVAL = Duration.ofMinutes(1);
  private static final Duration MOST_INTERVAL = Duration.ofHours(24);

  /**
   * A wish to watch a URL.
   *
   * @param kind feed, sitemap or page; site: the address is looked at now, and what is found behind
   *     it is watched; null: the first answer tells
   * @param interval ISO 8601, 1 minute to 24 hours; null: the schedule decides
   * @param name for people; null when there is none
   * @param categories added to those that it has, as paths joined by "/"; null: none
   */
  record NewSource(
      @Nullable String url,
      @Nullable String kind,
      @Nullable Duration interval,
      @Nullable String name,
      @Nullable List<String> categories) {}

  /** An address to look behind. */
  record Wanted(@Nullable String url) {}

  /** A source's last polls, latest first. */
  record History(SourceView source, List<PastPoll> polls) {}

  private final Frontier frontier;
  private final SourceSearch search;
  private final Robots robots;

  SourceController(Frontier frontier, SourceSearch search, Robots robots) {
    this.frontier = frontier;
    this.search = search;
    this.robots = robots;
  }

  /** Some of the sources; {@code after=<next>} gives those that follow, null is the end. */
  record SourcePage(List<SourceView> sources, @Nullable String next) {}

  @GetMapping
  SourcePage sources(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "" + MOST) int limit) {
    if (limit < 1 || limit > MOST) {
      throw bad("limit has to be between 1 and " + MOST);
    }
    PageId from =
        after == null ? null : pageId(after).orElseThrow(() -> bad("after is no source's id"));
    List<Task> found = frontier.inventory().sources(from, limit);
    String next = found.size() < limit ? null : found.getLast().id().value();
    return new SourcePage(found.stream().map(this::view).toList(), next);
  }

  @GetMapping("/{id}/history")
  History history(@PathVariable String id) {
    Task task =
        pageId(id)
            .flatMap(frontier.inventory()::task)
            .filter(Task::isSource)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no source has this id"));
    return new History(view(task), task.feed().past().reversed());
  }

  private static Optional<PageId> pageId(String id) {
    try {
      return Optional.of(new PageId(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private SourceView view(Task task) {
    return SourceView.of(task, robots);
  }

  /** Looks for what is worth watching behind an address; watches nothing. */
  @PostMapping("/search")
  Findings search(@RequestBody Wanted wanted) throws InterruptedException {
    return search.search(
        Optional.ofNullable(wanted.url())
            .flatMap(WebUrl::parse)
            .orElseThrow(() -> bad("url is no http or https URL")));
  }

  /** Idempotent: 201 when the source is new, 200 when it was watched already. */
  @PostMapping
  ResponseEntity<SourceView> watch(@RequestBody NewSource wish) throws InterruptedException {
    String url = wish.url();
    if (url == null || url.isBlank()) {
      throw bad("url is missing");
    }
    if ("site".equalsIgnoreCase(wish.kind())) {
      return watch(found(url, wish));
    }
    Duration interval = wish.interval();
    if (interval != null
        && (interval.compareTo(LEAST_INTERVAL) < 0 || interval.compareTo(MOST_INTERVAL) > 0)) {
      throw bad("interval has to be between PT1M and PT24H");
    }
    boolean known =
        Discovery.idOf(url).flatMap(frontier.inventory()::task).filter(Task::watched).isPresent();
    Task task =
        frontier
            .discovery()
            .watch(url, kind(wish.kind()), interval, wish.name(), categories(wish))
            .orElseThrow(() -> bad("url is no http or https URL"));
    return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED).body(view(task));
  }

  private NewSource found(String url, NewSource wish) throws InterruptedException {
    Findings.Choice choice = search(new Wanted(url)).choice();
    if (choice == null) {
      throw new ResponseStatusException(
          HttpStatus.UNPROCESSABLE_CONTENT, "neither feed nor sitemap was found behind url");
    }
    return new NewSource(
        choice.url(),
        choice.kind().name(),
        wish.interval(),
        wish.name() != null ? wish.name() : choice.title(),
        wish.categories());
  }

  private static List<String> categories(NewSource wish) {
    List<String> categories = wish.categories() == null ? List.of() : wish.categories();
    if (categories.size() > MOST_CATEGORIES
        || categories.stream().anyMatch(c -> c == null || c.isBlank() || c.length() > 200)) {
      throw bad("categories have to be at most 20 texts of 1 to 200 characters");
    }
    return categories;
  }

  private static @Nullable TaskKind kind(@Nullable String kind) {
    if (kind == null) {
      return null;
    }
    return switch (kind.toLowerCase(Locale.ROOT)) {
      case "feed" -> TaskKind.FEED;
      case "sitemap" -> TaskKind.SITEMAP;
      case "page" -> TaskKind.PAGE;
      default -> throw bad("kind has to be feed, sitemap, page or site");
    };
  }

  static ResponseStatusException bad(String detail) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
  }
}
