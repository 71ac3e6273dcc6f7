package newswire.ingest.frontier;

/** What a URL is visited as. */
public enum TaskKind {
  FEED,
  SITEMAP,
  PAGE,
  /** A source that nobody has told the kind of: its first answer tells. */
  UNTOLD
}
