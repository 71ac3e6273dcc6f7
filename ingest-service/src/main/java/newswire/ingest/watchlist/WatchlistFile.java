package newswire.ingest.watchlist;

import java.nio.file.Path;
import java.util.List;

/**
 * Reads the file that names what to watch: lines of URLs with {@code #} comments, or YAML with
 * settings per source.
 */
public final class WatchlistFile {

  private WatchlistFile() {}

  /**
   * Reads {@code file}; the same URL twice counts once.
   *
   * @throws WatchlistException with one sentence that names the file and the line
   */
  public static List<WatchedSource> read(Path file) {
    return List.of();
  }
}
