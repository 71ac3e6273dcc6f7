package newswire.enrich.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The first elements within another, in document order: enough for what says a few words. */
public final class Within {

  private static final int MOST = 120;

  /** Nodes and their characters, blanks too. */
  private static final int MOST_READ = 20_000;

  private Within() {}

  /** Not the element itself, and no more than a hundred or so. */
  public static List<Element> of(Element root) {
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

  /** Whether an element's text has more than {@code most} characters; a large one is not read. */
  public static boolean isLong(Element element, int most) {
    int signs = 0;
    int chars = 0;
    @Nullable Node at = element.firstChild();
    while (at != null) {
      if (at instanceof TextNode text) {
        String raw = text.getWholeText();
        for (int i = 0; i < raw.length() && signs <= most; i++) {
          signs += raw.charAt(i) > ' ' ? 1 : 0;
        }
        chars += raw.length();
      }
      chars++;
      if (signs > most || chars > MOST_READ) {
        return true;
      }
      @Nullable Node next = at.firstChild();
      while (next == null && at != null && at != element) {
        next = at.nextSibling();
        at = next == null ? at.parent() : at;
      }
      at = next;
    }
    return element.text().length() > most;
  }
}
