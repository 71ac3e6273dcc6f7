package newswire.ingest.politeness;

import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.HopGate;

/** Judges URLs by their host's robots.txt. */
@FunctionalInterface
public interface RobotsCheck {

  /** What {@code url}'s host says of it. May ask the host. */
  RobotsVerdict check(WebUrl url);

  /** The same; where the host sends its robots.txt on to, {@code redirects} must let us ask. */
  default RobotsVerdict check(WebUrl url, HopGate redirects) {
    return check(url);
  }

  /**
   * Whether {@link #check} would ask the host now: such a request counts for the host's pace, too.
   */
  default boolean wouldFetch(WebUrl url) {
    return false;
  }
}
