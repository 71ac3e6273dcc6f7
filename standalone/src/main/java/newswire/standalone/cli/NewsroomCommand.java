package newswire.standalone.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import newswire.standalone.installation.UserError;
import newswire.standalone.newsroom.Newsroom;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire newsroom}: the sample web alone, for a demo in another process. */
@Command(
    name = "newsroom",
    mixinStandardHelpOptions = true,
    description = "Serves the sample newsroom alone, for demo --newsroom, until Ctrl-C.")
final class NewsroomCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Its port on the loopback; 0 for a free one.")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    try (UntilStopped stop = new UntilStopped(0)) {
      Newsroom newsroom = stop.closing(start());
      spec.commandLine().getOut().println("http://127.0.0.1:" + newsroom.port());
      stop.await();
      return 0;
    }
  }

  private Newsroom start() {
    try {
      return Newsroom.start(port);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(
          "Port %d cannot be used (%s): choose another with --port."
              .formatted(port, e.getMessage()),
          e);
    }
  }
}
