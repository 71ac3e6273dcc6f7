package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.page.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The elements of a block, in document order, without its heading's. */
final class CardElements {

  private static final int MOST = 2_000;
  private static final int MOST_IN_LABEL = 3;

  private CardElements() {}

  /**
   * All below {@code card} that are not of {@code head}; null when the block is too large, or says
   * less than {@code least} beside its heading, as {@link Text#reading} counts.
   */
  static @Nullable List<Element> of(Element card, Element head, int least) {
    List<Element> elements = new ArrayList<>();
    @Nullable Element behindHead = following(head, card);
    boolean inHead = false;
    int seen = 0;
    int said = 0;
    for (@Nullable Element at = card; at != null; at = next(at, card)) {
      if (seen++ > MOST) {
        return null;
      }
      inHead = (inHead || at == head) && at != behindHead;
      if (!inHead) {
        said += said < least ? ownReading(at) : 0;
        if (at != card) {
          elements.add(at);
        }
      }
    }
    return said < least ? null : elements;
  }

  private static int ownReading(Element element) {
    int reading = 0;
    for (@Nullable Node at = element.firstChild(); at != null; at = at.nextSibling()) {
      if (at instanceof TextNode text && !text.isBlank()) {
        reading += Text.reading(text.getWholeText()) + 1; // a blank may part it from what follows
      }
    }
    return reading;
  }

  /** Whether an element has as few children as a label has: a time, a name, an icon. */
  static boolean mayBeLabel(Element element) {
    int children = 0;
    for (@Nullable Element at = element.firstElementChild();
        at != null && children <= MOST_IN_LABEL;
        at = at.nextElementSibling()) {
      children++;
    }
    return children <= MOST_IN_LABEL;
  }

  private static @Nullable Element next(Element at, Element within) {
    @Nullable Element child = at.firstElementChild();
    return child == null ? following(at, within) : child;
  }

  /** The first element behind all of {@code at}; null at the end. */
  private static @Nullable Element following(Element at, Element within) {
    for (@Nullable Element up = at; up != null && up != within; up = up.parent()) {
      @Nullable Element sibling = up.nextElementSibling();
      if (sibling != null) {
        return sibling;
      }
    }
    return null;
  }
}
