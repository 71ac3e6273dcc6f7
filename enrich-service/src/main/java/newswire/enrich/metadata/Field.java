package newswire.enrich.metadata;

/** What evidence can be about. */
public enum Field {
  HEADLINE,
  SUMMARY,
  AUTHOR,
  PUBLISHED,
  MODIFIED,
  SOURCE,
  CANONICAL,
  SECTION,
  KEYWORDS,
  IMAGE,
  LANGUAGE,
  FREE,
  BODY,
  KIND
}
