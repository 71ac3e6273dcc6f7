package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.events.FeedItem;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed. Text is as the feed gave it; links are absolute.
 *
 * @param id guid, atom:id or rdf:about as given; null when it has none
 * @param link the entry's page, http or https; null when it names none
 * @param title plain text; null when it has none
 * @param summary HTML or plain text; null when it has none
 * @param content HTML; null when it has none
 * @param language of the entry itself; null when it declares none
 * @param publishedRaw raw text; null when it has none
 * @param updatedRaw raw text; null when it has none
 */
public record FeedEntry(
    @Nullable String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String content,
    @Nullable String language,
    List<FeedAuthor> authors,
    List<String> categories,
    List<Enclosure> enclosures,
    List<String> images,
    @Nullable String publishedRaw,
    @Nullable String updatedRaw) {

  public FeedEntry {
    authors = List.copyOf(authors);
    categories = List.copyOf(categories);
    enclosures = List.copyOf(enclosures);
    images = List.copyOf(images);
  }

  /**
   * A file that goes with an entry.
   *
   * @param url absolute
   * @param type as given; null when it has none
   */
  public record Enclosure(String url, @Nullable String type) {}

  /** The entry, by {@code others} if it names no author. */
  FeedEntry elseBy(List<FeedAuthor> others) {
    return !authors.isEmpty() || others.isEmpty()
        ? this
        : new FeedEntry(
            id,
            link,
            title,
            summary,
            content,
            language,
            others,
            categories,
            enclosures,
            images,
            publishedRaw,
            updatedRaw);
  }

  /**
   * The entry in the contract's form; empty when it names no page.
   *
   * @param feedUrl the feed as requested
   * @param feedTitle null when the feed has none
   * @param feedLanguage used when the entry declares none; null when the feed declares none
   */
  public Optional<FeedItem> toItem(
      String feedUrl, @Nullable String feedTitle, @Nullable String feedLanguage) {
    if (link == null) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (FeedAuthor author : authors) {
      String name = author.name() != null ? author.name() : author.email();
      if (name != null && !names.contains(name)) {
        names.add(name);
      }
    }
    return Optional.of(
        new FeedItem(
            feedUrl,
            feedTitle,
            link,
            id,
            title,
            summary,
            content,
            names,
            publishedRaw,
            updatedRaw,
            categories,
            language != null ? language : feedLanguage,
            images));
  }
}
