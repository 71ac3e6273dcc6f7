package newswire.store.change;

import java.util.List;

/** Hands changes on to the wire. */
public interface Changes {

  /**
   * Publishes and returns once the broker has acknowledged every one.
   *
   * <p>May be called twice for the same change; then the same bytes go out twice.
   */
  void publish(List<PendingChange> changes);
}
