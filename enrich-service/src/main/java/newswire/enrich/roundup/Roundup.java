package newswire.enrich.roundup;

import java.util.List;
import newswire.enrich.content.MainText;
import newswire.enrich.page.Text;
import newswire.enrich.split.PageSplit;
import newswire.enrich.split.Piece;

/**
 * The pieces of a page that is nothing but several.
 *
 * @param pieces in the order of the page; empty when it is no such page
 * @param named whether the page calls itself so
 */
public record Roundup(List<Piece> pieces, boolean named) {

  private static final int LEAST_OWN = 400;

  static final Roundup NONE = new Roundup(List.of(), false);

  /** At most {@link PageSplit#MAX_PIECES} of them. */
  public List<Piece> kept() {
    return isCut() ? pieces.subList(0, PageSplit.MAX_PIECES) : pieces;
  }

  /** Whether there are more than are kept. */
  public boolean isCut() {
    return pieces.size() > PageSplit.MAX_PIECES;
  }

  /**
   * Whether the page has no text beside its pieces that may be an article of its own.
   *
   * @param text what would be taken for it
   */
  public boolean isAllOf(MainText text) {
    if (pieces.isEmpty() || named) {
      return !pieces.isEmpty();
    }
    String all = String.join("\n", pieces.stream().map(Piece::text).toList());
    int beside = 0;
    for (String paragraph : text.paragraphs()) {
      beside += all.contains(paragraph) ? 0 : Text.reading(paragraph);
    }
    return beside < LEAST_OWN;
  }
}
