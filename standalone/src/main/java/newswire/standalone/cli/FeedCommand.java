package newswire.standalone.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import newswire.standalone.feed.FeedInput;
import newswire.standalone.feed.FeedRun;
import newswire.support.address.AllowedAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.StringNode;

/** {@code newswire feed}: what a feed or sitemap says, as ingest reads it. */
@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = {
      "Prints what a feed or sitemap says, as ingest reads it.",
      "Dates stay as the feed writes them."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every input was a feed or a sitemap",
      "1:one was not, or could not be had; the others are printed all the same",
      "2:the command line is wrong"
    })
final class FeedCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "FILE|URL",
      arity = "0..*",
      description = "Feeds: saved ones, or addresses to ask.")
  private List<String> inputs = List.of();

  @Option(
      names = "--url",
      paramLabel = "BASE",
      description = "What relative links are resolved against; without it where the feed is.")
  private @Nullable String url;

  @Option(
      names = "--manifest",
      paramLabel = "M.jsonl",
      description = "Lines of id, file (relative to the manifest), url, headers instead.")
  private @Nullable Path manifest;

  @Option(
      names = "--allow",
      paramLabel = "NAME:PORT[=IP:PORT]",
      description = "An address that may be asked though it is not public; may be repeated.")
  private List<String> allow = List.of();

  @Option(names = "--json", description = "A line of JSON a feed.")
  private boolean json;

  @Override
  public Integer call() {
    if (manifest == null && inputs.isEmpty()) {
      throw wrong("Name a FILE or a URL, or a --manifest");
    }
    if (manifest != null && (!inputs.isEmpty() || url != null)) {
      throw wrong("A --manifest says everything itself: no FILE, URL or --url goes with it");
    }
    List<AllowedAddress> allowed =
        InstallationOptions.allow(allow).stream().map(AllowedAddress::parse).toList();
    CommandLine line = spec.commandLine();
    try (FeedRun run =
        new FeedRun(line.getOut(), line.getErr(), json, allowed, InstantSource.system())) {
      boolean all =
          manifest == null
              ? run.inputs(inputs.stream().map(this::input).toList())
              : run.manifest(manifest);
      return all ? 0 : NewswireCommand.FAILED;
    }
  }

  private FeedInput input(String given) {
    String start = given.toLowerCase(Locale.ROOT);
    StringNode name = StringNode.valueOf(given);
    if (start.startsWith("http://") || start.startsWith("https://")) {
      return new FeedInput.Remote(name, given, url);
    }
    try {
      return new FeedInput.Saved(name, Path.of(given), url, Map.of());
    } catch (InvalidPathException _) {
      return new FeedInput.Wrong(name, "it is no file name");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
