package newswire.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import newswire.ingest.watchlist.ListedSource;
import newswire.ingest.watchlist.OpmlDocument;
import newswire.ingest.watchlist.WatchedSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code newswire export}: all that is watched, as a list that other programs read. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Prints all that is watched as OPML, with names and categories.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it is printed", "1:nobody answers"})
final class ExportCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Mixin private RemoteOptions remote = new RemoteOptions();

  @Option(names = "--lines", description = "A URL a line instead.")
  private boolean lines;

  @Override
  public Integer call() {
    List<ListedSource> sources = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      JsonNode page =
          remote.ingest().get("/api/v1/sources" + after.map(id -> "?after=" + id).orElse(""));
      for (JsonNode source : page.path("sources")) {
        sources.add(listed("entry " + (sources.size() + 1), source));
      }
      after = page.path("next").asStringOpt();
    } while (after.isPresent());
    String text =
        lines
            ? String.join("\n", sources.stream().map(ListedSource::url).toList()) + "\n"
            : OpmlDocument.write(sources);
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static ListedSource listed(String where, JsonNode source) {
    List<String> categories = new ArrayList<>();
    source.path("categories").forEach(category -> categories.add(category.asString("")));
    return new ListedSource(
        where,
        source.path("url").asString(""),
        kind(source.path("kind").asString("")),
        source.path("name").asStringOpt().orElse(null),
        categories);
  }

  /**
   * What nobody has told the kind of yet goes out as a feed: importing it, the first poll tells.
   */
  private static WatchedSource.Kind kind(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "sitemap" -> WatchedSource.Kind.SITEMAP;
      case "page" -> WatchedSource.Kind.PAGE;
      default -> WatchedSource.Kind.FEED;
    };
  }
}
