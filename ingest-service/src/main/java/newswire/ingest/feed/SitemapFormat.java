package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.ingest.feed.FeedReading.SitemapIndex;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Sitemaps: of pages, and of news, which say what a feed would. spec:
 * https://www.sitemaps.org/protocol.html and
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
final class SitemapFormat implements FeedGrammar {

  @Override
  public boolean isEntry(Element element) {
    return Names.of(element).equals("url");
  }

  @Override
  public int mostEntries() {
    return FeedBounds.MAX_SITEMAPS;
  }

  @Override
  public FeedEntry entry(Fields url) {
    Optional<Fields> news = url.first("news:news").map(url::of);
    Optional<Fields> publication =
        news.flatMap(told -> told.first("news:publication").map(told::of));
    return new FeedEntry(
        null,
        link(url, "loc"),
        news.map(told -> told.plain("news:title")).orElse(null),
        null,
        null,
        publication.map(told -> told.plain("news:language")).orElse(null),
        List.of(),
        news.map(SitemapFormat::keywords).orElse(List.of()),
        List.of(),
        images(url),
        news.map(told -> told.text("news:publication_date")).orElse(null),
        url.text("lastmod"));
  }

  @Override
  public FeedReading.Feed feed(Fields root, List<FeedEntry> entries, boolean truncated) {
    return sitemap(entries, truncated);
  }

  static FeedReading.Feed sitemap(List<FeedEntry> entries, boolean truncated) {
    return new FeedReading.Feed(
        FeedFormat.SITEMAP,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        entries,
        FeedHints.NONE,
        truncated);
  }

  /** Reads one line of an index; empty when it names no address. */
  static Optional<SitemapIndex.Listed> listed(Fields sitemap) {
    return Optional.ofNullable(link(sitemap, "loc"))
        .map(url -> new SitemapIndex.Listed(url, sitemap.text("lastmod")));
  }

  private static @Nullable String link(Fields fields, String name) {
    return fields.first(name).map(loc -> fields.link(Fields.raw(loc), loc)).orElse(null);
  }

  private static List<String> keywords(Fields news) {
    List<String> keywords = new ArrayList<>();
    String given = Optional.ofNullable(news.plain("news:keywords")).orElse("");
    for (String keyword : given.split(",")) {
      String word = PlainText.line(keyword);
      if (!word.isEmpty() && keywords.size() < FeedBounds.MAX_LIST) {
        keywords.add(word);
      }
    }
    return keywords;
  }

  private static List<String> images(Fields url) {
    List<String> images = new ArrayList<>();
    for (Element image : url.all("image:image")) {
      Optional.ofNullable(link(url.of(image), "image:loc")).ifPresent(images::add);
    }
    return images;
  }
}
