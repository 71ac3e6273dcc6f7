package newswire.enrich.metadata;

import java.util.List;
import newswire.events.FeedItem;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Evidence of the feed items that announced the page. */
final class FeedEvidence {

  void collect(List<FeedItem> items, Evidence into) {
    for (FeedItem item : items) {
      into.add(Field.HEADLINE, item.title(), "feed:title", 64);
      into.add(Field.PUBLISHED, item.publishedRaw(), "feed:published", 66);
      into.add(Field.MODIFIED, item.updatedRaw(), "feed:updated", 50);
      into.add(Field.SUMMARY, plain(item.summary()), "feed:summary", 40);
      into.add(Field.LANGUAGE, item.language(), "feed:language", 40);
      item.authors().forEach(author -> into.add(Field.AUTHOR, author, "feed:author", 54));
      item.categories().forEach(word -> into.add(Field.KEYWORDS, word, "feed:category", 40));
      item.images().forEach(image -> into.add(Field.IMAGE, image, "feed:image", 40));
    }
  }

  static @Nullable String plain(@Nullable String markup) {
    return markup == null || markup.indexOf('<') < 0 && markup.indexOf('&') < 0
        ? markup
        : Jsoup.parseBodyFragment(markup).text();
  }
}
