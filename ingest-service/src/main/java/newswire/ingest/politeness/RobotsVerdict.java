package newswire.ingest.politeness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a host's robots.txt says of one URL. */
public sealed interface RobotsVerdict {

  /**
   * It may be visited.
   *
   * @param crawlDelay the least pause that the host asks for, at most 30 s; null when it asks for
   *     none
   */
  record Allowed(@Nullable Duration crawlDelay) implements RobotsVerdict {}

  /** It must not be visited. Judged anew when robots.txt is next read. */
  record Banned(Reason reason) implements RobotsVerdict {

    /** Why a URL is banned. */
    public enum Reason {
      /** A Disallow line matches. */
      RULE,
      /** The host asks for a pause of more than 30 s between requests. */
      CRAWL_DELAY
    }
  }

  /**
   * The rules could not be read, so that nothing of the host may be visited yet.
   *
   * @param retryAfter when it is worth asking again, from now; positive
   */
  record Unreachable(Duration retryAfter) implements RobotsVerdict {}
}
