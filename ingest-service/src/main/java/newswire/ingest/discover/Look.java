package newswire.ingest.discover;

import java.util.List;
import newswire.ingest.fetch.FetchResult;

/** Asks the web for a search, as its hosts want to be asked. */
public interface Look {

  /** Asks one URL, when its host's turn has come. */
  FetchResult ask(String url) throws InterruptedException;

  /**
   * The sitemaps that the robots.txt of {@code url}'s host names, absolute; empty if none, or if
   * the host has not been asked.
   */
  List<String> sitemaps(String url);
}
