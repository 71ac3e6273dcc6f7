package newswire.ingest.discover;

import java.util.List;
import newswire.ingest.watchlist.WatchedSource;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param choice what to watch; null when nothing was found
 * @param steps all that was looked at or offered, in order
 */
public record Findings(@Nullable Choice choice, List<Step> steps) {

  public Findings {
    steps = List.copyOf(steps);
  }

  /**
   * What to watch.
   *
   * @param kind feed or sitemap
   * @param title the feed's own; null when it has none
   */
  public record Choice(String url, WatchedSource.Kind kind, @Nullable String title) {}

  /**
   * One address.
   *
   * @param how it came to be looked at
   * @param found what is there, in words
   */
  public record Step(String url, How how, String found, boolean chosen) {}

  /** How an address came to be looked at. */
  public enum How {
    /** It is what was asked for. */
    GIVEN,
    /** The page names it as its feed. */
    LINKED,
    /** robots.txt names it as a sitemap. */
    ROBOTS,
    /** Many sites have one there. */
    WELL_KNOWN
  }
}
