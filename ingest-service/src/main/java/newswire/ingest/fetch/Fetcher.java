package newswire.ingest.fetch;

/** Asks one URL once, following redirects. Retries nothing: what comes of it is the caller's. */
public interface Fetcher {

  /**
   * Fetches {@code request}'s URL. Blocks for at most the total deadline of its settings (20 s
   * unless set), and is safe to call from many (virtual) threads.
   *
   * @return what came of it; no normal outcome is an exception
   */
  FetchResult fetch(FetchRequest request);
}
