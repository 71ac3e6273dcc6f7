package newswire.standalone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import newswire.events.kafka.EventJson;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wishes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code newswire add}: watches a site, a feed or a sitemap, and says why which. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Watches a site, a feed or a sitemap; shows what it chose, and why.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is watched, or was already",
      "1:nothing to watch was found, or nobody answers",
      "2:the command line is wrong"
    })
final class AddCommand implements Callable<Integer> {

  /** What an address is said to be. */
  enum Kind {
    FEED,
    SITEMAP,
    PAGE
  }

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Mixin private RemoteOptions remote = new RemoteOptions();

  @SuppressWarnings("NullAway.Init") // picocli requires it
  @Parameters(paramLabel = "URL", description = "A site, a feed or a sitemap.")
  private String url;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "feed, sitemap or page: watched as it is, without a look at it.")
  private @Nullable Kind kind;

  @Option(names = "--name", paramLabel = "NAME", description = "For people.")
  private @Nullable String name;

  @Option(names = "--category", paramLabel = "C", description = "May be repeated.")
  private List<String> categories = List.of();

  @Option(
      names = "--interval",
      paramLabel = "PT30M",
      description = "Between visits, PT1M to PT24H; without it the schedule decides.")
  private @Nullable Duration interval;

  @Option(names = "--dry-run", description = "Shows what would be watched, and watches nothing.")
  private boolean dryRun;

  @Option(names = "--json", description = "One line of JSON.")
  private boolean json;

  @Override
  public Integer call() {
    String address = url.contains("://") ? url : "https://" + url;
    JsonApi ingest = remote.ingest();
    ObjectNode report = EventJson.mapper().createObjectNode();
    JsonNode choice;
    if (kind == null) {
      JsonApi.Answer found = ingest.answer("/api/v1/sources/search", Wishes.search(address));
      if (!found.succeeded()) {
        throw new newswire.standalone.installation.UserError(address + ": " + found.detail());
      }
      report.set("steps", found.body().path("steps"));
      choice = found.body().path("choice");
    } else {
      choice = EventJson.mapper().createObjectNode().put("url", address).put("kind", kind.name());
    }
    report.set("choice", choice);
    if (choice.isObject() && !dryRun) {
      JsonApi.Answer added = ingest.answer("/api/v1/sources", wish(choice));
      if (!added.succeeded()) {
        throw new newswire.standalone.installation.UserError(address + ": " + added.detail());
      }
      report.put("added", added.status() == 201);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(EventJson.mapper().writeValueAsString(report));
    } else {
      print(report, out);
    }
    return choice.isObject() ? 0 : NewswireCommand.FAILED;
  }

  private String wish(JsonNode choice) {
    String title = name != null ? name : choice.path("title").asStringOpt().orElse(null);
    return Wishes.watch(
        choice.path("url").asString(), choice.path("kind").asString(), title, categories, interval);
  }

  private static void print(ObjectNode report, PrintWriter out) {
    for (JsonNode step : report.path("steps")) {
      out.println(
          "%s %-10s %s  %s"
              .formatted(
                  step.path("chosen").asBoolean(false) ? "*" : " ",
                  step.path("how")
                      .asString("")
                      .toLowerCase(java.util.Locale.ROOT)
                      .replace('_', '-'),
                  step.path("url").asString(""),
                  step.path("found").asString("")));
    }
    String chosen = report.path("choice").path("url").asString("");
    if (chosen.isEmpty()) {
      out.println("Nothing to watch was found; --kind page watches the page itself.");
    } else if (!report.has("added")) {
      out.println("Would watch " + chosen);
    } else {
      boolean added = report.path("added").asBoolean(false);
      out.println((added ? "Watching " : "Watched already: ") + chosen);
    }
  }
}
