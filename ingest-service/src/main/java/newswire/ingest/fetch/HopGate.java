package newswire.ingest.fetch;

import java.util.Optional;
import newswire.events.OutcomeReason;

/** Says whether a redirect may be followed. Addresses, ports and schemes are checked besides. */
@FunctionalInterface
public interface HopGate {

  /** Lets every hop pass. */
  HopGate OPEN = _ -> Optional.empty();

  /**
   * Called before {@code target} (absolute, http or https) is asked; may wait for the host's pace,
   * within the deadline.
   *
   * @return why the redirect must not be followed, for example {@code ROBOTS}; empty to go on
   */
  Optional<OutcomeReason> refusal(String target);
}
