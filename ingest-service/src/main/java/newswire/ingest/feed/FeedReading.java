package newswire.ingest.feed;

import java.util.List;
import newswire.events.FeedItem;
import org.jspecify.annotations.Nullable;

/** What a body turned out to be. */
public sealed interface FeedReading {

  /**
   * A feed.
   *
   * @param title plain text; null when it has none
   * @param link the site's page, absolute; null when it has none
   * @param description null when it has none
   * @param language as declared; null when it declares none
   * @param entries in the feed's order; at most {@link FeedBounds#MAX_ENTRIES}
   * @param truncated the feed holds more than was read, or is cut off
   */
  record Feed(
      FeedFormat format,
      @Nullable String id,
      @Nullable String title,
      @Nullable String link,
      @Nullable String description,
      @Nullable String language,
      List<FeedAuthor> authors,
      List<FeedEntry> entries,
      FeedHints hints,
      boolean truncated)
      implements FeedReading {

    public Feed {
      authors = List.copyOf(authors);
      entries = List.copyOf(entries);
    }

    /**
     * The entries that name a page, in the contract's form; those without a link are left out, and
     * so are those of a large sitemap that did not change lately.
     *
     * @param feedUrl the feed as requested
     */
    public List<FeedItem> items(String feedUrl) {
      List<FeedEntry> worthwhile =
          format == FeedFormat.SITEMAP ? SitemapChoice.entries(entries) : entries;
      return worthwhile.stream()
          .flatMap(entry -> entry.toItem(feedUrl, title, language).stream())
          .toList();
    }

    /** Whether it is a sitemap rather than a feed. */
    public boolean isSitemap() {
      return format == FeedFormat.SITEMAP;
    }

    Feed in(String spoken) {
      return new Feed(
          format, id, title, link, description, spoken, authors, entries, hints, truncated);
    }

    /** How many entries name no page and so cannot be visited. */
    public int withoutLink() {
      return (int) entries.stream().filter(entry -> entry.link() == null).count();
    }
  }

  /**
   * A list of sitemaps.
   *
   * @param sitemaps in the index's order; at most {@link FeedBounds#MAX_SITEMAPS}
   * @param truncated the index holds more than was read, or is cut off
   */
  record SitemapIndex(List<Listed> sitemaps, boolean truncated) implements FeedReading {

    public SitemapIndex {
      sitemaps = List.copyOf(sitemaps);
    }

    /** Whether a sitemap's address calls itself one of news. */
    public static boolean isOfNews(String url) {
      return SitemapChoice.isOfNews(url);
    }

    /** The sitemaps to watch: those of news, else those that changed last. */
    public List<String> worthWatching() {
      return SitemapChoice.sitemaps(sitemaps).stream().map(Listed::url).toList();
    }

    /**
     * A sitemap that an index lists.
     *
     * @param url absolute
     * @param modifiedRaw raw text; null when it has none
     */
    public record Listed(String url, @Nullable String modifiedRaw) {}
  }

  /**
   * Not a feed.
   *
   * @param looksLikeHtml it is a web page
   */
  record NotAFeed(boolean looksLikeHtml) implements FeedReading {}

  /**
   * It sets out to be a feed, but cannot be read ({@code FEED_INVALID}).
   *
   * @param detail one short sentence for operators
   */
  record Unreadable(String detail) implements FeedReading {}
}
