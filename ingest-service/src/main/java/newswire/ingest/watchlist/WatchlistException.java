package newswire.ingest.watchlist;

/** A watchlist file that cannot be used; the message is one sentence for its author. */
public final class WatchlistException extends RuntimeException {

  public WatchlistException(String message) {
    super(message);
  }
}
