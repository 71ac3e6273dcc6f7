package newswire.standalone.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import newswire.standalone.installation.UserError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program: its commands, and one sentence for whatever goes wrong. */
@Command(
    name = "newswire",
    description = "Takes the news in continuously and hands it on as finished articles.",
    mixinStandardHelpOptions = true,
    versionProvider = NewswireCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      EnrichCommand.class,
      FeedCommand.class,
      AddCommand.class,
      ImportCommand.class,
      ExportCommand.class,
      TailCommand.class,
      ExplainCommand.class,
      StatusCommand.class,
      NewsroomCommand.class
    })
public final class NewswireCommand implements Runnable {

  /** Something the user can mend, or an answer that is no. */
  static final int FAILED = 1;

  /** The command line itself is wrong. */
  static final int USAGE = 2;

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  CommandSpec spec;

  private NewswireCommand() {}

  /** Runs one command; returns the exit code. */
  public static int execute(String... arguments) {
    Locale.setDefault(Locale.ROOT); // nothing printed may depend on the machine's language
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new NewswireCommand())
        .setOut(utf8(System.out))
        .setErr(utf8(System.err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(NewswireCommand::wrongUsage)
        .setExecutionExceptionHandler(NewswireCommand::failed);
  }

  /** UTF-8 whatever the terminal's locale claims: headlines come in every script. */
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  private static int wrongUsage(CommandLine.ParameterException e, String[] arguments) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String said = sentence(said(e)).replaceFirst("\\.$", "");
    e.getCommandLine().getErr().println("newswire: %s (see %s --help).".formatted(said, command));
    return USAGE;
  }

  private static int failed(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parseResult) {
    String message =
        e instanceof UserError || e.getMessage() == null
            ? said(e)
            : e.getClass().getSimpleName() + ": " + e.getMessage();
    commandLine.getErr().println("newswire: " + sentence(message));
    return FAILED;
  }

  private static String said(Exception e) {
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }

  /** On one line, with a full stop. */
  private static String sentence(String message) {
    String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
    return line.endsWith(".") ? line : line + ".";
  }

  /** Program and Java version. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = NewswireCommand.class.getPackage().getImplementationVersion();
      return new String[] {
        "newswire %s (Java %s)"
            .formatted(version == null ? "development" : version, Runtime.version())
      };
    }
  }
}
