package newswire.events.article;

/** Whether a time's zone stood on the page or had to be assumed. */
public enum ZoneBasis {
  STATED,
  ASSUMED
}
