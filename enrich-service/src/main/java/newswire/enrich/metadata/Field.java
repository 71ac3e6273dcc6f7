package newswire.enrich.metadata;

/** What evidence can be about. */
public enum Field {
  HEADLINE,
  SUMMARY,
  AUTHOR,
  PUBLISHED,
  MODIFIED,
  /** Whose site it is. */
  SOURCE,
  /** Whose piece it is, when the page says so beside the headline. */
  NAMED_SOURCE,
  CANONICAL,
  SECTION,
  KEYWORDS,
  IMAGE,
  LANGUAGE,
  FREE,
  BODY,
  KIND
}
