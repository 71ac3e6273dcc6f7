package newswire.ingest.fetch;

/** What one hop gave. */
sealed interface Answer {

  /** The fetch ends here. */
  record Final(FetchResult result) implements Answer {}

  /** The host points elsewhere. */
  record Redirect(int status, String location) implements Answer {}
}
