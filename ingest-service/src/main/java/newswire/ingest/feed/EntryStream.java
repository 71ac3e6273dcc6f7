package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Reads a document entry by entry, and lets go of each as soon as it is read, so that what is held
 * does not grow with the document.
 *
 * @param top the root element, its entries taken out
 * @param truncated a bound was hit, or the document is cut off
 */
record EntryStream<T>(Element top, List<T> entries, boolean truncated) {

  /** Whether the root held nothing at all. */
  boolean isNothing() {
    return entries.isEmpty() && top.childrenSize() == 0;
  }

  /**
   * Reads the document of {@code root}.
   *
   * @param most entries that are kept; the first ones
   * @param end makes of it what the caller wants, while the document is still there
   */
  static <T, R> R read(
      FeedRoot root,
      Predicate<Element> isEntry,
      Function<Element, T> entry,
      int most,
      Function<EntryStream<T>, R> end) {
    Parser xml = Parser.xmlParser().setMaxDepth(FeedBounds.MAX_DEPTH);
    try (StreamParser parser = new StreamParser(xml).parse(root.text(), "")) {
      List<T> entries = new ArrayList<>();
      boolean whole = entries(parser, isEntry, entry, most, entries);
      boolean cutOff = root.isCutOff();
      if (cutOff && whole && !entries.isEmpty() && root.endsWithinEntry()) {
        // Half an entry would be taken for all of it; the next poll has it whole.
        entries.removeLast();
      }
      Element first = parser.document().firstElementChild();
      Element top = first == null ? new Element("nothing") : first;
      return end.apply(new EntryStream<>(top, entries, cutOff || !whole));
    }
  }

  /** Returns false when a bound was hit. */
  private static <T> boolean entries(
      StreamParser parser,
      Predicate<Element> isEntry,
      Function<Element, T> entry,
      int most,
      List<T> entries) {
    Iterator<Element> elements = parser.iterator();
    try {
      int held = 0;
      for (int seen = 0; elements.hasNext(); seen++) {
        Element element = elements.next();
        held++;
        if (isEntry.test(element)) {
          if (entries.size() == most) {
            return false;
          }
          entries.add(entry.apply(element));
          held -= (int) element.stream().count() - 1;
          element.empty();
          element.clearAttributes();
          element.tagName("taken");
        }
        if (seen == FeedBounds.MAX_ELEMENTS || held == FeedBounds.MAX_HELD) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException e) {
      // jsoup checks its own arguments, and a mangled namespace fails them: what came before stays.
      return false;
    }
  }
}
