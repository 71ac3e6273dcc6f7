package newswire.standalone.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Gatherers;
import newswire.events.identity.WebUrl;
import newswire.events.kafka.EventJson;
import newswire.ingest.watchlist.ListedSource;
import newswire.ingest.watchlist.SubscriptionList;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wishes;
import newswire.standalone.feed.ListLoad;
import newswire.standalone.installation.UserError;
import newswire.support.address.AllowedAddress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newswire import}: watches all that a list of subscriptions names. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Watches all that a list names: OPML, CSV, or a URL a line.",
      "Names and categories are kept; importing a list again changes nothing."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every entry is watched",
      "1:one could not be, or the list cannot be had; the others are watched all the same",
      "2:the command line is wrong"
    })
final class ImportCommand implements Callable<Integer> {

  private static final int CREATED = 201;

  /** Lists name up to some hundred thousand sources; each wish is a round trip of its own. */
  private static final int WISHES_AT_ONCE = 8;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Mixin private RemoteOptions remote = new RemoteOptions();

  @SuppressWarnings("NullAway.Init") // picocli requires it
  @Parameters(paramLabel = "FILE|URL", description = "The list.")
  private String list;

  @Option(names = "--dry-run", description = "Shows the entries, and watches nothing.")
  private boolean dryRun;

  @Option(
      names = "--allow",
      paramLabel = "NAME:PORT[=IP:PORT]",
      description = "An address that URL may be at though it is not public; may be repeated.")
  private List<String> allow = List.of();

  @Option(names = "--json", description = "A line of JSON an entry.")
  private boolean json;

  private final Map<String, Integer> counted = new LinkedHashMap<>();

  @Override
  public Integer call() {
    List<AllowedAddress> allowed =
        InstallationOptions.allow(allow).stream().map(AllowedAddress::parse).toList();
    String text =
        new String(ListLoad.bytes(list, allowed, InstantSource.system()), StandardCharsets.UTF_8);
    List<ListedSource> sources = SubscriptionList.read(text, list);
    if (sources.isEmpty()) {
      throw new UserError(list + " names nothing to watch.");
    }
    JsonApi ingest = remote.ingest();
    sources.stream()
        .collect(groupingBy(ListedSource::url, LinkedHashMap::new, toList()))
        .values()
        .stream()
        .gather(Gatherers.mapConcurrent(WISHES_AT_ONCE, same -> imported(same, ingest)))
        .flatMap(List::stream)
        .forEach(this::report);
    if (!json) {
      spec.commandLine()
          .getOut()
          .println(
              String.join(
                  ", ",
                  counted.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList()));
    }
    return counted.containsKey("refused") ? NewswireCommand.FAILED : 0;
  }

  /**
   * What became of an entry.
   *
   * @param became a word, and for a refused one the reason behind a colon
   */
  private record Imported(ListedSource source, String became) {}

  /** One after another, so that of entries with one address the first is the one that is added. */
  private List<Imported> imported(List<ListedSource> same, JsonApi ingest) {
    return same.stream().map(source -> new Imported(source, imported(source, ingest))).toList();
  }

  private String imported(ListedSource source, JsonApi ingest) {
    if (WebUrl.parse(source.url()).isEmpty()) {
      return "refused: it is no web address";
    }
    if (dryRun) {
      return "would be watched";
    }
    JsonApi.Answer answer =
        ingest.answer(
            "/api/v1/sources",
            Wishes.watch(
                source.url(),
                source.kind() == null ? null : source.kind().name(),
                source.name(),
                source.categories(),
                null));
    if (!answer.succeeded()) {
      return "refused: " + answer.detail();
    }
    return answer.status() == CREATED ? "added" : "watched already";
  }

  private void report(Imported entry) {
    ListedSource source = entry.source();
    String became = entry.became();
    counted.merge(became.replaceFirst(":.*", ""), 1, Integer::sum);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("where", source.where());
      line.put("url", source.url());
      line.put("name", source.name());
      line.put("categories", source.categories());
      line.put("became", became);
      out.println(EventJson.mapper().writeValueAsString(line));
    } else {
      out.println("%-10s %s  %s".formatted(source.where(), became, source.url()));
    }
  }
}
