package newswire.events.article;

/** How fine a stated time is; finest first. */
public enum Precision {
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR
}
