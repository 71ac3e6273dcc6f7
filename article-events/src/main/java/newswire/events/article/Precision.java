package newswire.events.article;

/** How fine a stated time is; finest first, each a calendar unit in the time's own zone. */
public enum Precision {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR
}
