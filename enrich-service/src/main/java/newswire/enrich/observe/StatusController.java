package newswire.enrich.observe;

import newswire.enrich.CurrentPipeline;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what judges, and what became of the pages so far. */
@RestController
class StatusController {

  private final CurrentPipeline pipeline;
  private final PageCounts counts;

  StatusController(CurrentPipeline pipeline, PageCounts counts) {
    this.pipeline = pipeline;
    this.counts = counts;
  }

  @GetMapping("/api/v1/status")
  Status status() {
    return new Status("enrich", pipeline.get().extractor(), counts.snapshot());
  }

  /** The service's state. */
  record Status(String service, long extractor, PageCounts.Snapshot pages) {}
}
