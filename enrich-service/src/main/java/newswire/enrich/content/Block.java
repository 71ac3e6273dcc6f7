package newswire.enrich.content;

import java.util.List;
import newswire.enrich.page.Text;
import org.jsoup.nodes.TextNode;

/**
 * A run of inline text between two block boundaries: a paragraph, a heading, a list item.
 *
 * @param index position in document order
 * @param region the nearest block-level element around it
 * @param kind by its tag and by what stands around it
 * @param text one line per {@code <br>}, white space squeezed
 * @param linkReading reading length of the part that is links
 * @param reading reading length, see {@link Text#reading}
 * @param nodes the text nodes, in order, for rendering
 */
record Block(
    int index,
    Region region,
    Kind kind,
    String text,
    int linkReading,
    int reading,
    List<TextNode> nodes) {

  /** What a block is by its markup. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    CAPTION,
    CELL,
    PREFORMATTED
  }

  double linkDensity() {
    return reading == 0 ? 0 : Math.min(1.0, (double) linkReading / reading);
  }

  /** Whether the text ends as a sentence does, in any script. */
  boolean endsAsSentence() {
    for (int i = text.length() - 1; i >= 0 && i >= text.length() - 4; i--) {
      char c = text.charAt(i);
      if (".!?…。！？।॥۔؟։።။។།:;".indexOf(c) >= 0) {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }

  /** Prose: long enough, and not a list of links. */
  boolean isProse() {
    return kind != Kind.HEADING
        && kind != Kind.CAPTION
        && linkDensity() < 0.4
        && (reading >= 100 || reading >= 45 && endsAsSentence());
  }

  /** A long paragraph of links with words between them, such as of places: prose runs on behind. */
  boolean isLongList() {
    return kind == Kind.PARAGRAPH && reading >= 100 && linkDensity() < 0.9;
  }
}
