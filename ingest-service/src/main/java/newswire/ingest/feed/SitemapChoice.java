package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import newswire.ingest.feed.FeedReading.SitemapIndex.Listed;
import org.jspecify.annotations.Nullable;

/**
 * What of a sitemap is worth a visit: a site's archive is listed too, and nobody watches it for
 * news. Pure. Stamps are compared as text, which orders the dates of sitemaps; none is read.
 */
final class SitemapChoice {

  /** Sitemaps of one index that are watched. */
  static final int MOST_SITEMAPS = 8;

  /** URLs of one sitemap. spec: a news sitemap has at most 1,000. */
  static final int MOST_URLS = 1_000;

  private SitemapChoice() {}

  /** The news sitemaps; where none is called so, those that changed last. */
  static List<Listed> sitemaps(List<Listed> listed) {
    List<Listed> news = listed.stream().filter(sitemap -> isOfNews(sitemap.url())).toList();
    return freshest(news.isEmpty() ? listed : news, Listed::modifiedRaw, MOST_SITEMAPS);
  }

  /** The entries that changed last. */
  static List<FeedEntry> entries(List<FeedEntry> listed) {
    return freshest(
        listed,
        entry -> entry.publishedRaw() != null ? entry.publishedRaw() : entry.updatedRaw(),
        MOST_URLS);
  }

  /** Whether an address calls itself one of news. */
  static boolean isOfNews(String url) {
    String path = url.toLowerCase(Locale.ROOT).replaceFirst("^https?://[^/]*", "");
    return path.contains("news") && !path.contains("newsletter");
  }

  // The sort is stable: without stamps the order of the list stays.
  private static <T> List<T> freshest(
      List<T> listed, Function<T, @Nullable String> stamp, int most) {
    if (listed.size() <= most) {
      return listed;
    }
    List<T> sorted = new ArrayList<>(listed);
    sorted.sort(
        Comparator.comparing(stamp, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .reversed());
    return List.copyOf(sorted.subList(0, most));
  }
}
