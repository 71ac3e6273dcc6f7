package newswire.store.query;

import newswire.events.kafka.EventJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the contract's JSON, whatever the web layer's own settings are. */
final class Answers {

  private Answers() {}

  static ResponseEntity<String> json(ObjectNode body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("X-Content-Type-Options", "nosniff")
        .body(EventJson.mapper().writeValueAsString(body));
  }
}
