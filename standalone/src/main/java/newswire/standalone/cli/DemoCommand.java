package newswire.standalone.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import newswire.standalone.demo.Demonstration;
import newswire.standalone.demo.LiveLines;
import newswire.standalone.demo.Rounds;
import newswire.standalone.demo.RunReport;
import newswire.standalone.installation.DataFolder;
import newswire.standalone.installation.Ports;
import newswire.standalone.installation.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire demo}: the sample newsroom's pages become articles while you watch. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Shows pages of a sample newsroom become articles; stays up until Ctrl-C.",
    exitCodeListHeading = "%nExit codes of --once:%n",
    exitCodeList = {"0:everything is accounted for", "1:something is not, or it could not run"})
final class DemoCommand implements Callable<Integer> {

  private static final int INTERRUPTED = 130;
  private static final long ROUND_EVERY_SECONDS = 60;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--once",
      description = "Three rounds on free ports, then a table of what became of everything.")
  private boolean once;

  @Option(names = "--json", description = "With --once: the table as one line of JSON.")
  private boolean json;

  @Option(
      names = "--port",
      paramLabel = "N",
      description =
          "The API's port; N+1 to N+3 are used too. Default: 8080; free ones with --once.")
  private @Nullable Integer port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keeps its data there, and goes on with it after a kill.")
  private @Nullable Path data;

  @Option(
      names = "--newsroom",
      paramLabel = "URL",
      description = "A newsroom in a process of its own, see newswire newsroom.")
  private @Nullable String newsroom;

  @Option(names = "--rounds", hidden = true, defaultValue = "3")
  private int rounds;

  @Override
  public Integer call() throws InterruptedException {
    if (json && !once) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--json goes with --once");
    }
    long begun = System.nanoTime();
    try (UntilStopped stop = new UntilStopped(once ? INTERRUPTED : 0)) {
      Path folder = data == null ? stop.closing(TemporaryFolder.make()).path() : data;
      DataFolder opened = stop.closing(DataFolder.open(folder));
      Demonstration demo = stop.closing(Demonstration.start(opened, ports(), newsroom, stop::lost));
      return once ? once(demo, begun) : stayUp(demo, stop);
    }
  }

  private Ports ports() {
    if (port != null) {
      return InstallationOptions.ports(port);
    }
    return once ? Ports.free() : Ports.from(Ports.DEFAULT);
  }

  private int once(Demonstration demo, long begun) {
    Rounds driven = demo.rounds();
    for (int round = Math.max(1, driven.current()); round <= rounds; round++) {
      driven.run(round);
    }
    RunReport report = demo.report((System.nanoTime() - begun) / 1e9);
    if (json) {
      say(report.json());
    } else {
      report.table().forEach(this::say);
    }
    return report.accounted() ? 0 : NewswireCommand.FAILED;
  }

  private int stayUp(Demonstration demo, UntilStopped stop) throws InterruptedException {
    say("Newswire is up: pages of a sample newsroom become articles.");
    say("  API    " + demo.storeUrl() + "/api/v1/articles      Kafka  " + demo.bootstrapServers());
    say("  Try    curl '" + demo.storeUrl() + "/api/v1/articles?limit=3'");
    say("         ./newswire tail --topic changes" + demo.portOption());
    say("         ./newswire status" + demo.portOption());
    say("  Ctrl-C ends it.");
    say("");
    Thread.ofPlatform().daemon().name("live").start(() -> follow(demo, stop));
    Rounds driven = demo.rounds();
    for (int round = Math.max(1, driven.current()); stop.running(); round++) {
      driven.run(round);
      // The newsroom has news for its first rounds: a newcomer sees edits within seconds.
      stop.await(round < rounds ? 0 : ROUND_EVERY_SECONDS, TimeUnit.SECONDS);
    }
    return 0;
  }

  private void follow(Demonstration demo, UntilStopped stop) {
    try {
      demo.follow(new LiveLines(this::say, InstantSource.system()), stop::running);
    } catch (UserError e) {
      stop.lost(e);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
