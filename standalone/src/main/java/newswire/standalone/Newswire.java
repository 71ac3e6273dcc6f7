package newswire.standalone;

import newswire.standalone.cli.NewswireCommand;

/** The program {@code newswire}. */
public final class Newswire {

  private Newswire() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(NewswireCommand.execute(arguments));
  }
}
