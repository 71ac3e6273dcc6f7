package newswire.events;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a feed said of a page. Times stay raw text: enrich reads dates, ingest never does.
 *
 * @param feedUrl the feed that listed the page, as requested
 * @param feedTitle the feed's own title; null when it has none
 * @param link the item's link, absolute
 * @param guid the item's id as given; null when it has none
 * @param title plain text; null when it has none
 * @param summary HTML or plain text as the feed gave it; null when it has none
 * @param content the item's full content as HTML; null when it has none or when it would not fit
 * @param authors names as the feed gives them
 * @param publishedRaw raw text; null when it has none
 * @param updatedRaw raw text; null when it has none
 * @param categories as the feed gives them
 * @param language the feed's or item's declared language; null when it declares none
 * @param images absolute URLs
 */
public record FeedItem(
    String feedUrl,
    @Nullable String feedTitle,
    String link,
    @Nullable String guid,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    List<String> authors,
    @Nullable String publishedRaw,
    @Nullable String updatedRaw,
    List<String> categories,
    @Nullable String language,
    List<String> images) {

  public FeedItem {
    Objects.requireNonNull(feedUrl, "feedUrl");
    Objects.requireNonNull(link, "link");
    authors = Absent.asEmpty(authors);
    categories = Absent.asEmpty(categories);
    images = Absent.asEmpty(images);
  }
}
