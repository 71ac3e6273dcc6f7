package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads what an entry is about, in the ways that feeds have of saying it. */
final class Categories {

  private static final int DEEPEST = 8;

  private Categories() {}

  /** Without repetition, in the order given. */
  static List<String> of(Fields entry) {
    Set<String> categories = new LinkedHashSet<>();
    for (Element tags : entry.all("tags")) {
      for (String tag : Fields.raw(tags).split(",")) {
        add(categories, PlainText.ofHtml(tag));
      }
    }
    addAll(
        categories,
        entry,
        entry.all("category", "atom:category", "dc:subject", "itunes:category", "media:category"),
        0);
    List<String> found = new ArrayList<>(categories);
    return found.size() > FeedBounds.MAX_LIST ? found.subList(0, FeedBounds.MAX_LIST) : found;
  }

  // spec: https://podcasters.apple.com/support/1691: a subcategory stands in its category.
  private static void addAll(
      Set<String> categories, Fields entry, List<Element> elements, int depth) {
    for (Element element : elements) {
      add(categories, text(element));
      if (element.childrenSize() > 0 && depth < DEEPEST) {
        addAll(categories, entry, entry.of(element).all("itunes:category"), depth + 1);
      }
    }
  }

  // spec: RFC 4287 4.2.2: the term is the category, the label how people read it.
  private static String text(Element category) {
    for (String attribute : List.of("term", "text", "label")) {
      String given = Fields.attribute(category, attribute);
      if (given != null) {
        return PlainText.ofHtml(given);
      }
    }
    return PlainText.ofHtml(Fields.raw(category));
  }

  private static void add(Set<String> categories, String text) {
    if (!text.isEmpty()) {
      categories.add(text);
    }
  }
}
