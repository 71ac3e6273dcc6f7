package newswire.support.topic;

import java.util.List;

/** A topic is not what the contract says; the message says how each fault is mended. */
public final class TopicMismatchException extends RuntimeException {

  private final transient List<String> faults;

  TopicMismatchException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** One sentence a fault, each with its fix. */
  public List<String> faults() {
    return faults;
  }
}
