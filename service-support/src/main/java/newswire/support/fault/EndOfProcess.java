package newswire.support.fault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the process when it can no longer be trusted; what was not acknowledged comes again. */
final class EndOfProcess {

  /** What the process exits with: {@code EX_SOFTWARE}. */
  static final int EXIT_CODE = 70;

  private static final Logger log = LoggerFactory.getLogger(EndOfProcess.class);

  private EndOfProcess() {}

  static void by(Error error) {
    try {
      log.error("Ending the process: {}", error.toString());
    } finally {
      // Not exit(): shutdown hooks need the memory that is no longer there.
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }
}
