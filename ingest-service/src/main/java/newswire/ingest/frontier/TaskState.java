package newswire.ingest.frontier;

/** Where a task stands. */
public enum TaskState {
  /** Its current visit is yet to be done. */
  DUE,
  /** Its last visit is done: its exit is acknowledged by the broker. It may be due again. */
  DONE,
  /** It is never visited again of its own accord. */
  RETIRED
}
