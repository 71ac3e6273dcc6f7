package newswire.ingest.frontier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newswire.events.FeedItem;
import newswire.events.kafka.EventJson;
import newswire.events.kafka.FeedItemsHeader;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What feeds said of a page: one item a feed, the best three go out with the page.
 *
 * <p>Each feed's item stands under a field of its own, so that two feeds that tell of one page at
 * once do not undo each other's word.
 */
final class AnnouncedItems {

  /** Feeds that are remembered for one page. */
  static final int MOST_FEEDS = 8;

  private static final int MOST_ITEM_BYTES = 12 * 1024;
  private static final int MOST_CHARACTERS = 2_000;

  private static final Comparator<FeedItem> BEST_FIRST =
      Comparator.comparingInt(AnnouncedItems::richness).reversed().thenComparing(FeedItem::feedUrl);

  private AnnouncedItems() {}

  static String write(FeedItem item) {
    String json = json(item);
    if (bytes(json) <= MOST_ITEM_BYTES) {
      return json;
    }
    // The content would not fit; the summary is what a reader of the announcement needs.
    return json(
        new FeedItem(
            cut(item.feedUrl()),
            cutOrNull(item.feedTitle()),
            item.link(),
            cutOrNull(item.guid()),
            cutOrNull(item.title()),
            cutOrNull(item.summary()),
            null,
            few(item.authors()),
            cutOrNull(item.publishedRaw()),
            cutOrNull(item.updatedRaw()),
            few(item.categories()),
            item.language(),
            few(item.images())));
  }

  static List<FeedItem> read(@Nullable Document items) {
    List<FeedItem> all = new ArrayList<>();
    if (items != null) {
      for (Object json : items.values()) {
        all.add(EventJson.mapper().readValue((String) json, FeedItem.class));
      }
    }
    all.sort(BEST_FIRST);
    return FeedItemsHeader.fitting(all);
  }

  private static int richness(FeedItem item) {
    return (item.content() != null ? 8 : 0)
        + (item.summary() != null ? 4 : 0)
        + (item.publishedRaw() != null ? 2 : 0)
        + (item.title() != null ? 1 : 0);
  }

  private static String json(FeedItem item) {
    return EventJson.mapper().writeValueAsString(item);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static List<String> few(List<String> texts) {
    return texts.stream().filter(text -> text.length() <= 300).limit(4).toList();
  }

  private static @Nullable String cutOrNull(@Nullable String text) {
    return text == null ? null : cut(text);
  }

  private static String cut(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = MOST_CHARACTERS;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
