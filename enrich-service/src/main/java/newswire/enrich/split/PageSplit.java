package newswire.enrich.split;

import java.util.List;

/**
 * The articles that a page holds, the page's own first, then in the order of the page.
 *
 * @param pieces at most {@link #MAX_PIECES}; empty when the page holds no article
 * @param truncated whether the page holds more than were taken
 */
public record PageSplit(List<Piece> pieces, boolean truncated) {

  /** The most articles that one page gives. */
  public static final int MAX_PIECES = 100;

  public PageSplit {
    pieces = List.copyOf(pieces);
  }
}
