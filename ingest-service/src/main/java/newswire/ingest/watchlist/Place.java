package newswire.ingest.watchlist;

import java.nio.file.Path;

/**
 * A line of a watchlist file.
 *
 * @param line from 1
 */
record Place(Path file, int line) {

  WatchlistException error(String what) {
    return new WatchlistException(file + ", line " + line + ": " + what);
  }
}
