package newswire.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import newswire.events.FeedItem;

/** What feeds said of a page, as it travels in one header: at most 3 items in 16 KiB of JSON. */
public final class FeedItemsHeader {

  /** The most items that travel with a page. */
  public static final int MAX_ITEMS = 3;

  private FeedItemsHeader() {}

  /**
   * As much of the items as fits, best first: the first three; then without the contents, the last
   * item's first; then without summaries; then fewer items.
   */
  public static List<FeedItem> fitting(List<FeedItem> bestFirst) {
    List<FeedItem> items =
        new ArrayList<>(bestFirst.subList(0, Math.min(MAX_ITEMS, bestFirst.size())));
    for (int i = items.size() - 1; i >= 0 && !fits(items); i--) {
      items.set(i, without(items.get(i), true));
    }
    for (int i = items.size() - 1; i >= 0 && !fits(items); i--) {
      items.set(i, without(items.get(i), false));
    }
    while (!items.isEmpty() && !fits(items)) {
      items.remove(items.size() - 1);
    }
    return List.copyOf(items);
  }

  static String write(List<FeedItem> items) {
    byte[] json = EventJson.write(items);
    EventTooLargeException.check("the feed items", json.length, PageRecords.MAX_FEED_ITEMS_BYTES);
    return new String(json, StandardCharsets.UTF_8);
  }

  static List<FeedItem> read(String json) {
    List<FeedItem> items =
        Arrays.asList(EventJson.read(json.getBytes(StandardCharsets.UTF_8), FeedItem[].class));
    if (items.contains(null)) {
      throw new MalformedEventException("a feed item of the page is null");
    }
    return items;
  }

  private static boolean fits(List<FeedItem> items) {
    return EventJson.write(items).length <= PageRecords.MAX_FEED_ITEMS_BYTES;
  }

  private static FeedItem without(FeedItem item, boolean contentOnly) {
    return new FeedItem(
        item.feedUrl(),
        item.feedTitle(),
        item.link(),
        item.guid(),
        item.title(),
        contentOnly ? item.summary() : null,
        null,
        item.authors(),
        item.publishedRaw(),
        item.updatedRaw(),
        item.categories(),
        item.language(),
        contentOnly ? item.images() : List.of());
  }
}
