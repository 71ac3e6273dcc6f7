package newswire.store.query;

import newswire.events.kafka.EventJson;
import newswire.store.change.Birth;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How much is stored, and what waits to be published. */
@RestController
final class StatusController {

  private final ArticleQueries queries;
  private final Birth birth;

  StatusController(ArticleQueries queries, Birth birth) {
    this.queries = queries;
    this.birth = birth;
  }

  @GetMapping("/api/v1/status")
  ResponseEntity<String> status() {
    ObjectNode status = EventJson.mapper().createObjectNode();
    status.put("articles", queries.listed());
    status.put("versions", queries.versions());
    status.put("pages", queries.visits());
    status.put("pendingChanges", queries.pendingChanges());
    status.put("epoch", birth.epoch());
    return Answers.json(status);
  }
}
