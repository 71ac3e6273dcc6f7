package newswire.ingest.feed;

/** The formats that are told apart. */
public enum FeedFormat {
  /** RSS 0.91 to 2.0. */
  RSS,
  /** RSS 0.90 and 1.0. */
  RDF,
  /** Atom 0.3 and 1.0. */
  ATOM,
  /** JSON Feed 1.0 and 1.1. */
  JSON_FEED,
  /** A sitemap, of news or of pages. */
  SITEMAP,
  /** A list of sitemaps. */
  SITEMAP_INDEX
}
