package newswire.ingest.feed;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Names elements by their meaning, whatever prefix a feed binds: {@code dc:creator}, {@code
 * media:content}; without a prefix what belongs to the feed's own format.
 */
final class Names {

  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://purl.org/dc/elements/1.1", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0", "dc"),
          Map.entry("http://purl.org/dc/terms", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.rssboard.org/media-rss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://www.w3.org/2005/atom", "atom"),
          Map.entry("http://purl.org/atom/ns", "atom"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://www.google.com/schemas/sitemap-image/1.1", "image"),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.84", ""),
          Map.entry("http://www.google.com/schemas/sitemap/0.9", ""),
          Map.entry("http://purl.org/rss/1.0", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
          Map.entry("http://backend.userland.com/rss", ""),
          Map.entry("http://backend.userland.com/rss2", ""));

  private Names() {}

  static String of(Element element) {
    String qualified = element.tagName();
    int colon = qualified.indexOf(':');
    String local = qualified.substring(colon + 1).toLowerCase(Locale.ROOT);
    String prefix = meaning(element.tag().namespace());
    if (prefix == null) {
      prefix = colon < 0 ? "" : ofUnbound(qualified.substring(0, colon).toLowerCase(Locale.ROOT));
    }
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  private static @Nullable String meaning(String namespace) {
    if (namespace.isEmpty()) {
      return null;
    }
    String uri = namespace.strip().toLowerCase(Locale.ROOT);
    int end = uri.length();
    while (end > 0 && (uri.charAt(end - 1) == '/' || uri.charAt(end - 1) == '#')) {
      end--;
    }
    return PREFIXES.get(uri.substring(0, end));
  }

  /** A prefix that the feed forgot to bind means what everybody means by it. */
  private static String ofUnbound(String prefix) {
    return switch (prefix) {
      case "a", "atom03", "atom10" -> "atom";
      case "rss", "rss1" -> "";
      default -> prefix;
    };
  }
}
