package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The elements of a block, in document order, without its heading's. */
final class CardElements {

  private static final int MOST = 2_000;

  private CardElements() {}

  /** All below {@code card} that are not of {@code head}; null when the block is too large. */
  static @Nullable List<Element> of(Element card, Element head) {
    List<Element> elements = new ArrayList<>();
    @Nullable Element behindHead = following(head, card);
    boolean inHead = false;
    int seen = 0;
    for (@Nullable Element at = card; at != null; at = next(at, card)) {
      if (seen++ > MOST) {
        return null;
      }
      inHead = (inHead || at == head) && at != behindHead;
      if (!inHead && at != card) {
        elements.add(at);
      }
    }
    return elements;
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
