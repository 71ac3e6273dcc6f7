package newswire.standalone.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import newswire.events.Outcome;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.kafka.EventJson;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;
import newswire.standalone.installation.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code newswire explain}: what became of a URL. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells what became of a URL: its visits, their outcomes, the articles it gave.")
final class ExplainCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Mixin private RemoteOptions remote = new RemoteOptions();

  @SuppressWarnings("NullAway.Init") // picocli requires it
  @Parameters(paramLabel = "URL", description = "The address of a page or feed.")
  private String url;

  @Option(names = "--json", description = "The same as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    PageId page =
        UrlCanonicalizer.canonicalize(url)
            .map(PageId::of)
            .orElseThrow(() -> new UserError(url + " is no http or https URL."));
    Map<Long, List<Outcome>> visits = visits(page);
    List<JsonNode> articles = articles(visits);
    if (json) {
      spec.commandLine().getOut().println(json(page, visits, articles));
    } else {
      print(page, visits, articles, spec.commandLine().getOut());
    }
    return visits.isEmpty() ? NewswireCommand.FAILED : 0;
  }

  private Map<Long, List<Outcome>> visits(PageId page) {
    TreeMap<Long, List<Outcome>> visits = new TreeMap<>();
    try (Wire wire = remote.wire()) {
      wire.readAll(
          List.of(Topics.OUTCOMES),
          record -> {
            if (page.value().equals(record.key())) {
              try {
                Outcome outcome = OutcomeRecords.decode(record);
                List<Outcome> known =
                    visits.computeIfAbsent(outcome.visit(), _ -> new ArrayList<>());
                if (!known.contains(outcome)) {
                  known.add(outcome);
                }
              } catch (MalformedEventException _) {
                // says nothing of this page
              }
            }
          });
    }
    return visits;
  }

  /** What the store shows of every article that the page ever gave. */
  private List<JsonNode> articles(Map<Long, List<Outcome>> visits) {
    TreeSet<ArticleId> ids = new TreeSet<>();
    visits.values().stream()
        .flatMap(List::stream)
        .forEach(outcome -> Optional.ofNullable(outcome.articles()).ifPresent(ids::addAll));
    JsonApi store = remote.store();
    return ids.stream()
        .map(id -> store.find("/api/v1/articles/" + id))
        .flatMap(Optional::stream)
        .toList();
  }

  private void print(
      PageId page, Map<Long, List<Outcome>> visits, List<JsonNode> articles, PrintWriter out) {
    out.println(url + "   " + page);
    if (visits.isEmpty()) {
      out.println("  never visited, or longer ago than outcomes are kept");
    }
    visits.forEach(
        (visit, outcomes) -> {
          out.println("visit " + Instant.ofEpochMilli(visit));
          outcomes.forEach(outcome -> out.println("  " + line(outcome)));
        });
    for (JsonNode article : articles) {
      out.println("article " + article.path("articleId").asString());
      out.println("  " + article.path("headline").asString());
      out.println("  source " + article.path("source").path("name").asString("?"));
    }
  }

  private static String line(Outcome outcome) {
    StringBuilder line = new StringBuilder(outcome.kind().wireName());
    Optional.ofNullable(outcome.reason())
        .ifPresent(reason -> line.append(" (").append(reason.wireName()).append(')'));
    Optional.ofNullable(outcome.articles()).ifPresent(ids -> line.append(' ').append(ids));
    Optional.ofNullable(outcome.articleId()).ifPresent(id -> line.append(' ').append(id));
    return line.toString();
  }

  private String json(PageId page, Map<Long, List<Outcome>> visits, List<JsonNode> articles) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("url", url);
    whole.put("pageId", page);
    List<Map<String, Object>> list = new ArrayList<>();
    visits.forEach(
        (visit, outcomes) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("visit", visit);
          one.put("outcomes", outcomes);
          list.add(one);
        });
    whole.put("visits", list);
    whole.put("articles", articles);
    return EventJson.mapper().writeValueAsString(whole);
  }
}
