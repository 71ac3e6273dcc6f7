package newswire.standalone.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.EventJson;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;

/**
 * What a bounded run came to.
 *
 * @param visits how many the frontier opened
 * @param pages fetched page records
 * @param announced records of pages that could not be had
 * @param articles that readers are shown
 * @param outcomes by kind
 * @param changes distinct
 * @param unaccounted what does not fit, a sentence each
 * @param contentHash compares runs, see {@link WireContent}
 */
public record RunReport(
    long visits,
    long pages,
    long announced,
    long articleVersions,
    long articles,
    Map<String, Integer> outcomes,
    long changes,
    double seconds,
    List<Stage> stages,
    List<String> unaccounted,
    String contentHash) {

  /**
   * Accounts for everything that happened.
   *
   * @param seconds how long the run took
   */
  public static RunReport of(Wire wire, JsonApi store, String mongodbUri, double seconds) {
    Accounting accounting = Accounting.read(wire);
    Ledger ledger = accounting.ledger();
    long visits = Databases.visits(mongodbUri);
    Map<ArticleId, String> shown = Databases.shown(store);
    List<Stage> stages = accounting.stages(visits, shown);
    List<String> unaccounted = new ArrayList<>(accounting.faults());
    stages.stream()
        .filter(stage -> !stage.balanced())
        .forEach(stage -> unaccounted.add("stage " + stage.name() + " does not balance"));
    return new RunReport(
        visits,
        ledger.fetched.size(),
        ledger.announced.size(),
        ledger.versions.size(),
        shown.size(),
        ledger.outcomesByKind,
        ledger.changes(),
        seconds,
        stages,
        unaccounted,
        WireContent.hash(ledger.latest));
  }

  /** Whether every record is accounted for. */
  public boolean accounted() {
    return unaccounted.isEmpty();
  }

  /** One line of JSON. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("visits", visits);
    json.put("pages", pages);
    json.put("announced", announced);
    json.put("articleVersions", articleVersions);
    json.put("articles", articles);
    json.put("outcomes", outcomes);
    json.put("changes", changes);
    json.put("seconds", Math.round(seconds * 10) / 10.0);
    json.put("stages", stages.stream().map(RunReport::json).toList());
    json.put("accounted", accounted());
    json.put("unaccounted", unaccounted);
    json.put("contentHash", contentHash);
    return EventJson.mapper().writeValueAsString(json);
  }

  /** For the terminal. */
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(row("visits", visits));
    lines.add(row("pages", pages) + (announced == 0 ? "" : "   and " + announced + " announced"));
    lines.add(row("article versions", articleVersions));
    lines.add(row("articles", articles));
    lines.add(row("changes", changes));
    outcomes.forEach((kind, count) -> lines.add(row("outcome " + kind, count)));
    lines.add(String.format(Locale.ROOT, "%-24s %8.1f", "seconds", seconds));
    lines.add("");
    lines.add(String.format(Locale.ROOT, "%-8s %8s = %8s + exits", "stage", "in", "out"));
    for (Stage stage : stages) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-8s %8d = %8d + %s%s",
              stage.name(),
              stage.in(),
              stage.out(),
              exits(stage),
              stage.balanced() ? "" : "   DOES NOT BALANCE"));
    }
    unaccounted.forEach(sentence -> lines.add("unaccounted: " + sentence));
    return lines;
  }

  private static Map<String, Object> json(Stage stage) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("stage", stage.name());
    json.put("in", stage.in());
    json.put("out", stage.out());
    json.put("exits", stage.exits());
    json.put("balanced", stage.balanced());
    return json;
  }

  private static String exits(Stage stage) {
    List<String> exits = new ArrayList<>();
    stage.exits().forEach((kind, count) -> exits.add(count + " " + kind));
    return exits.isEmpty() ? "0" : String.join(" + ", exits);
  }

  private static String row(String name, long count) {
    return String.format(Locale.ROOT, "%-24s %8d", name, count);
  }
}
