package newswire.store.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The changes that are durable but may not be published: the outboxes of all articles. */
public interface PendingChanges {

  /** Those that have waited since before a moment, longest first. */
  List<PendingChange> pendingSince(Instant before, int limit);

  /** Notes that the broker has acknowledged them. */
  void published(Collection<PendingChange> acknowledged);
}
