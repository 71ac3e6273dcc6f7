package newswire.enrich.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What frames a page and is the same on all of a site's: header, navigation, footer, asides. */
public final class PageFrame {

  private static final Set<String> PARTS = Set.of("nav", "header", "footer", "aside");

  private PageFrame() {}

  /** Whether an element is one of those parts, or in one. */
  public static boolean holds(Element element) {
    for (@Nullable Element at = element; at != null; at = at.parent()) {
      if (PARTS.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }
}
