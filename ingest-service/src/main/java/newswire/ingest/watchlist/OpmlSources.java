package newswire.ingest.watchlist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** OPML 1.0 to 2.0. spec: https://opml.org/spec2.opml */
final class OpmlSources {

  private static final int MOST_DEPTH = 50;

  private OpmlSources() {}

  static List<ListedSource> read(String text) {
    Document document;
    try {
      document = Jsoup.parse(text, Parser.xmlParser().setMaxDepth(MOST_DEPTH));
    } catch (IllegalArgumentException e) {
      return List.of(); // a mangled namespace fails jsoup's own checks
    }
    List<ListedSource> sources = new ArrayList<>();
    for (Element outline : document.getElementsByTag("outline")) {
      String url = attribute(outline, "xmlUrl");
      boolean page = url == null && attribute(outline, "type") != null;
      String address = page ? attribute(outline, "url") : url;
      if (address != null && sources.size() < SubscriptionList.MOST_ENTRIES) {
        sources.add(
            new ListedSource(
                "entry " + (sources.size() + 1),
                address,
                kind(outline, page),
                name(outline),
                categories(outline)));
      }
    }
    return sources;
  }

  // spec: type "rss" is a feed of any format; a sitemap and a page are our own words.
  private static WatchedSource.@Nullable Kind kind(Element outline, boolean page) {
    if (page) {
      return WatchedSource.Kind.PAGE;
    }
    String type = attribute(outline, "type");
    return "sitemap".equalsIgnoreCase(type) ? WatchedSource.Kind.SITEMAP : WatchedSource.Kind.FEED;
  }

  private static @Nullable String name(Element outline) {
    String title = attribute(outline, "title");
    return title != null ? title : attribute(outline, "text");
  }

  /** The folders around it, and its own attribute. */
  private static List<String> categories(Element outline) {
    List<String> folders = new ArrayList<>();
    for (Element e = outline.parent(); e != null; e = e.parent()) {
      if (e.normalName().equals("outline")) {
        String name = name(e);
        folders.add(name == null ? "?" : name.replace('/', '\u2215'));
      }
    }
    Set<String> categories = new LinkedHashSet<>();
    if (!folders.isEmpty()) {
      categories.add(String.join("/", folders.reversed()));
    }
    // spec: category is a list of slash-delimited paths, parted by commas.
    String own = attribute(outline, "category");
    for (String path : own == null ? List.<String>of() : Arrays.asList(own.split(","))) {
      String category = path.strip().replaceAll("^/+|/+$", "");
      if (!category.isEmpty()) {
        categories.add(category);
      }
    }
    return List.copyOf(categories);
  }

  private static @Nullable String attribute(Element outline, String name) {
    String value = outline.attributes().getIgnoreCase(name.toLowerCase(Locale.ROOT)).strip();
    return value.isEmpty() ? null : value;
  }
}
