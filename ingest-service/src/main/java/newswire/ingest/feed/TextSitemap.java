package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.events.identity.WebUrl;

/**
 * A sitemap as plain text: a whole URL a line, and nothing else. spec:
 * https://www.sitemaps.org/protocol.html#otherformats
 */
final class TextSitemap {

  private TextSitemap() {}

  /** The sitemap; empty when some line is no URL, or there is none. */
  static Optional<FeedReading> read(String text) {
    List<FeedEntry> entries = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      if (entries.size() == FeedBounds.MAX_SITEMAPS) {
        return Optional.of(SitemapFormat.sitemap(entries, true));
      }
      int end = text.indexOf('\n', start);
      String line = text.substring(start, end < 0 ? text.length() : end).strip();
      start = end < 0 ? text.length() : end + 1;
      if (line.isEmpty()) {
        continue;
      }
      Optional<WebUrl> url = isWhole(line) ? WebUrl.parse(line) : Optional.empty();
      if (url.isEmpty()) {
        return Optional.empty();
      }
      entries.add(entry(url.get().toString()));
    }
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(SitemapFormat.sitemap(entries, false));
  }

  private static boolean isWhole(String line) {
    return (line.startsWith("https://") || line.startsWith("http://")) && line.indexOf(' ') < 0;
  }

  private static FeedEntry entry(String url) {
    return new FeedEntry(
        null, url, null, null, null, null, List.of(), List.of(), List.of(), List.of(), null, null);
  }
}
