package newswire.ingest.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import newswire.events.FeedItem;
import newswire.ingest.frontier.Discovery;
import newswire.ingest.frontier.Figures;
import newswire.ingest.frontier.Frontier;
import newswire.ingest.frontier.Task;
import newswire.ingest.frontier.TaskMemory;
import newswire.ingest.frontier.VisitOutcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where the frontier stands, and what it remembers. */
@RestController
@RequestMapping("/api/v1")
final class FrontierController {

  /** A round to open. */
  record Round(@Nullable Integer round) {}

  /**
   * One visit.
   *
   * @param exit by which exit it left ingest; null while it has not
   * @param verdict the outcome that is effective; null while nothing settles it
   * @param reasons of outcomes that have one
   * @param articles ids of what is stored of it
   */
  record VisitView(
      long visit,
      Instant opened,
      boolean open,
      @Nullable String exit,
      @Nullable String verdict,
      List<String> reasons,
      List<String> articles) {

    static VisitView of(VisitOutcomes visit) {
      return new VisitView(
          visit.visit(),
          visit.openedAt(),
          visit.open(),
          visit.exit(),
          visit.verdict(),
          visit.seen().values().stream().filter(reason -> !reason.isEmpty()).sorted().toList(),
          visit.stored());
    }
  }

  /** One URL's memory. */
  record TaskView(
      String id,
      String url,
      String kind,
      boolean watched,
      String state,
      @Nullable Instant due,
      Instant added,
      int doneVisits,
      int misses,
      int round,
      List<VisitView> visits,
      List<FeedItem> items) {

    static TaskView of(TaskMemory memory) {
      Task task = memory.task();
      return new TaskView(
          task.id().value(),
          task.url(),
          task.kind().name().toLowerCase(Locale.ROOT),
          task.watched(),
          task.state().name().toLowerCase(Locale.ROOT),
          task.due(),
          task.added(),
          task.doneVisits(),
          task.misses(),
          task.round(),
          memory.visits().stream().map(VisitView::of).toList(),
          task.items());
    }
  }

  private final Frontier frontier;

  FrontierController(Frontier frontier) {
    this.frontier = frontier;
  }

  @GetMapping("/frontier")
  Figures figures() {
    return frontier.inventory().figures();
  }

  /** Makes due what the round wants; may be called again, and after a crash should be. */
  @PostMapping("/rounds")
  Figures openRound(@RequestBody Round round) {
    Integer number = round.round();
    if (number == null || number < 1) {
      throw SourceController.bad("round has to be a number from 1 on");
    }
    frontier.rounds().open(number);
    return frontier.inventory().figures();
  }

  @GetMapping("/tasks")
  TaskView task(@RequestParam String url) {
    return Discovery.idOf(url)
        .flatMap(frontier.inventory()::memory)
        .map(TaskView::of)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "url was never seen"));
  }
}
