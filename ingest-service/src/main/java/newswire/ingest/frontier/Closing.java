package newswire.ingest.frontier;

import java.time.Instant;
import newswire.ingest.schedule.FeedMemory;
import newswire.ingest.schedule.PollHistory;
import org.jspecify.annotations.Nullable;

/**
 * What a task remembers of a visit whose exit is acknowledged.
 *
 * @param due null: not before something else happens
 * @param done false for a miss that is tried again: it does not count as a visit that is done
 * @param misses in a row, this visit included
 * @param movedTo where the source is visited from now on; null: where it was
 */
public record Closing(
    TaskKind kind,
    TaskState state,
    @Nullable Instant due,
    boolean done,
    int misses,
    Copy copy,
    PollHistory polls,
    FeedMemory feed,
    @Nullable String movedTo) {

  /** Of a task that stays where it is. */
  public Closing(
      TaskKind kind,
      TaskState state,
      @Nullable Instant due,
      boolean done,
      int misses,
      Copy copy,
      PollHistory polls,
      FeedMemory feed) {
    this(kind, state, due, done, misses, copy, polls, feed, null);
  }

  /** The same with another memory of the source. */
  public Closing with(FeedMemory memory) {
    return new Closing(kind, state, due, done, misses, copy, polls, memory, movedTo);
  }

  /** The same of a source that is visited elsewhere from now on. */
  public Closing movedTo(String target) {
    return new Closing(kind, state, due, done, misses, copy, polls, feed, target);
  }

  /** Whether this leaves a page to be visited again only to see whether it has changed. */
  boolean revisits(Task task) {
    return !task.watched() && kind == TaskKind.PAGE && done && due != null;
  }

  /** The same, but not to be visited again of its own accord. */
  Closing forGood() {
    return new Closing(kind, state, null, done, misses, copy, polls, feed, movedTo);
  }
}
