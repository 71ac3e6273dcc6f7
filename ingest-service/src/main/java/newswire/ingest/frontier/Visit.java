package newswire.ingest.frontier;

import newswire.events.identity.PageId;

/**
 * A visit that was opened: its exit is owed.
 *
 * @param task as it was when the visit was opened, this visit not yet counted in
 * @param number never used before for this task, and never again
 * @param attempt 1 for the first visit since the last acknowledgement
 * @param round the bounded round that was current; 0 when none ever was
 */
public record Visit(Task task, long number, int attempt, int round) {

  public PageId id() {
    return task.id();
  }

  public String url() {
    return task.url();
  }
}
