package newswire.ingest.frontier;

import java.time.Instant;
import java.util.List;
import newswire.events.FeedItem;
import newswire.events.identity.PageId;
import newswire.ingest.fetch.Validators;
import newswire.ingest.schedule.Asking;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.PollHistory;
import org.jspecify.annotations.Nullable;

/**
 * One URL and what is remembered of it.
 *
 * @param url by its first-seen spelling
 * @param host the unit of politeness that it belongs to
 * @param watched it is a source: somebody asked for it to be watched
 * @param name the operator's; null when none was given
 * @param due null: not before something else happens
 * @param token of the host's lease under which it was last opened; 0 before the first
 * @param visit the number of the last visit; 0 before the first
 * @param open the last visit's exit is not acknowledged
 * @param attempts visits opened since the last acknowledgement
 * @param misses visits in a row that missed
 * @param repeats visits in a row that had to be repeated because nothing settled them
 * @param round the last bounded round that it was done in; 0 before the first
 * @param doneVisits visits that are done; transient misses do not count
 * @param added when it was found
 * @param copy that was last published and is durable
 * @param items what feeds said of it, best first, at most 3
 * @param movedTo where it is watched from now on; null: here
 * @param recent numbers of its last visits, latest last
 * @param categories the operator's, as paths from the outside inwards joined by "/"
 */
public record Task(
    PageId id,
    String url,
    String host,
    TaskKind kind,
    boolean watched,
    @Nullable String name,
    TaskState state,
    @Nullable Instant due,
    long token,
    long visit,
    boolean open,
    int attempts,
    int misses,
    int repeats,
    int round,
    int doneVisits,
    Instant added,
    Copy copy,
    PollHistory polls,
    FeedMemory feed,
    List<FeedItem> items,
    @Nullable String movedTo,
    List<Long> recent,
    List<String> categories) {

  /** What to ask with: nothing when the whole is wanted, whether it has changed or not. */
  public Validators validators() {
    boolean whole = feed.asking() == Asking.ALWAYS_WHOLE || (isFeed() && polls.wholeIsDue());
    return whole ? Validators.NONE : copy.validators();
  }

  /** Somebody asked for it to be watched, or it lists others: it is never given up. */
  public boolean isSource() {
    return watched || isFeed();
  }

  /** It is visited for the items that it lists. */
  public boolean isFeed() {
    return kind != TaskKind.PAGE;
  }
}
