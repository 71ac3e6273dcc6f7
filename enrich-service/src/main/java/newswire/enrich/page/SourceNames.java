package newswire.enrich.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements that name the publisher of the piece that they stand in. */
public final class SourceNames {

  private static final Set<String> WORDS =
      Set.of("source", "publisher", "provider", "outlet", "sourcename", "publishername");
  private static final Needles PARTS = new Needles(List.of(WORDS));

  private SourceNames() {}

  /** Whether the element's classes, id or {@code itemprop} say so in a word of their own. */
  public static boolean isLabel(Element element) {
    if (PARTS.in(element.className()) == 0
        && PARTS.in(element.id()) == 0
        && PARTS.in(element.attr("itemprop")) == 0) {
      return false;
    }
    String names = element.className() + " " + element.id() + " " + element.attr("itemprop");
    for (String word : names.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", 20)) {
      if (WORDS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
