package newswire.standalone.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import newswire.events.kafka.EventJson;
import newswire.standalone.installation.DataFolder;
import newswire.standalone.installation.Ports;
import newswire.standalone.installation.Standalone;
import newswire.standalone.installation.StandaloneSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire up}: runs on real sources until stopped. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = {
      "Runs broker, database and services in this process on real sources, until Ctrl-C.",
      "NEWSWIRE_MONGODB_URI and NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS name real servers to use instead."
    })
final class UpCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli requires it
  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder that keeps everything; made when there is none.")
  private Path data;

  @Option(
      names = "--sources",
      paramLabel = "FILE",
      description = "What to watch: a URL a line with # comments, or YAML.")
  private @Nullable Path sources;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The API's port; N+1, N+2 and N+3 are used too. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--allow",
      paramLabel = "NAME:PORT[=IP:PORT]",
      description = "Opens exactly this address to ingest, for a local web; may be repeated.")
  private List<String> allow = List.of();

  @Option(names = "--json", description = "Prints the addresses as one line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws InterruptedException {
    Ports ports = InstallationOptions.ports(port);
    StandaloneSettings settings =
        StandaloneSettings.of(
            ports,
            InstallationOptions.sources(sources),
            InstallationOptions.allow(allow),
            System.getenv());
    try (UntilStopped stop = new UntilStopped(0)) {
      DataFolder folder = stop.closing(DataFolder.open(data));
      Standalone standalone = stop.closing(Standalone.start(folder, settings, stop::lost));
      announce(standalone, folder, spec.commandLine().getOut());
      stop.await();
      return 0;
    }
  }

  private void announce(Standalone standalone, DataFolder folder, PrintWriter out) {
    if (json) {
      Map<String, String> addresses = new LinkedHashMap<>();
      addresses.put("api", standalone.storeUrl());
      addresses.put("ingest", standalone.ingestUrl());
      addresses.put("enrich", standalone.enrichUrl());
      addresses.put("kafka", standalone.bootstrapServers());
      addresses.put("mongodb", standalone.databaseUri());
      addresses.put("data", folder.root().toString());
      out.println(EventJson.mapper().writeValueAsString(addresses));
      return;
    }
    out.println("Newswire is up.");
    out.println("  articles  " + standalone.storeUrl() + "/api/v1/articles");
    out.println("  sources   " + standalone.ingestUrl() + "/api/v1/sources");
    out.println("  Kafka     " + standalone.bootstrapServers());
    out.println("  data      " + folder.root() + "   (logs in " + folder.logs() + ")");
    out.println("Ctrl-C ends it.");
  }
}
