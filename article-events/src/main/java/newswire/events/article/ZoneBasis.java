package newswire.events.article;

/** Whether a time's zone stood on the page or had to be assumed. */
public enum ZoneBasis {
  /** The page states it, or the time is relative and needs none. */
  STATED,
  /** The page states none; a rule of its site or country stood in. */
  ASSUMED
}
