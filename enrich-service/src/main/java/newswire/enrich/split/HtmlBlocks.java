package newswire.enrich.split;

import java.util.List;
import newswire.enrich.content.MainText;
import newswire.enrich.metadata.Metadata;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.time.TimeReader;

/** Finds the pieces that a page with markup shows beside, or instead of, an article of its own. */
public final class HtmlBlocks {

  private final TimeReader times;

  public HtmlBlocks(TimeReader times) {
    this.times = times;
  }

  /**
   * The pieces, in the order of the page.
   *
   * @param hasOwn whether the page is an article itself: then a block must name its source or time
   */
  public List<Piece> pieces(HtmlPage page, Metadata said, MainText text, boolean hasOwn) {
    return List.of();
  }
}
