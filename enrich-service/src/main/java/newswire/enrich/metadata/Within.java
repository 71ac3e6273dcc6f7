package newswire.enrich.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The first elements within another, in document order: enough for what says a few words. */
final class Within {

  private static final int MOST = 120;

  private Within() {}

  /** Not the element itself, and no more than a hundred or so. */
  static List<Element> of(Element root) {
    List<Element> found = new ArrayList<>();
    Element at = root;
    while (found.size() < MOST) {
      Element next = at.firstElementChild();
      while (next == null) {
        if (at == root) {
          return found;
        }
        next = at.nextElementSibling();
        if (next == null) {
          Element up = at.parent();
          if (up == null) {
            return found;
          }
          at = up;
        }
      }
      found.add(next);
      at = next;
    }
    return found;
  }
}
