package newswire.standalone.enrich;

import java.util.List;
import java.util.Map;
import newswire.enrich.metadata.Candidate;
import newswire.events.kafka.EventJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page offered for each field beside what was taken, as JSON. */
final class Why {

  private static final int MAX_CHARS = 300;

  private Why() {}

  /**
   * One object a candidate: {@code field, rule, weight, value, won}.
   *
   * @param provenance field → the rule that won, of the page's own article; empty when it has none
   */
  static ArrayNode of(List<Candidate> candidates, Map<String, String> provenance) {
    ArrayNode why = EventJson.mapper().createArrayNode();
    for (Candidate candidate : candidates) {
      String field = candidate.field().versionField();
      ObjectNode line = why.addObject();
      line.put("field", field);
      line.put("rule", candidate.rule());
      line.put("weight", candidate.weight());
      line.put("value", cut(candidate.value()));
      line.put("won", candidate.rule().equals(provenance.get(field)));
    }
    return why;
  }

  private static String cut(String value) {
    return value.codePointCount(0, value.length()) <= MAX_CHARS
        ? value
        : value.substring(0, value.offsetByCodePoints(0, MAX_CHARS)) + "…";
  }
}
