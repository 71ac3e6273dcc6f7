package newswire.ingest.feed;

import java.util.List;
import org.jsoup.nodes.Element;

/** One feed format on parsed elements. */
interface FeedGrammar {

  /** Whether this element is one entry. */
  boolean isEntry(Element element);

  /** How many entries are kept. */
  default int mostEntries() {
    return FeedBounds.MAX_ENTRIES;
  }

  /** Reads one entry. */
  FeedEntry entry(Fields entry);

  /**
   * Reads the feed's own fields.
   *
   * @param root the root element, its entries taken out
   */
  FeedReading.Feed feed(Fields root, List<FeedEntry> entries, boolean truncated);
}
