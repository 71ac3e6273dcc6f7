package newswire.ingest.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newswire.events.identity.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The feeds that a web page names as its own. */
final class AlternateLinks {

  /** Links stand in the head: more of a page is not looked at. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final int MOST_DEPTH = 100;
  private static final int MOST_LINKS = 20;

  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/json",
          "application/rdf+xml",
          "application/xml",
          "text/xml");

  private AlternateLinks() {}

  /** In the page's order, but those of comments last; absolute, without repetition. */
  // spec: https://html.spec.whatwg.org/#link-type-alternate: with a feed's type it is a feed.
  static List<String> of(byte[] page, WebUrl url) {
    Document document = parsed(page, url);
    Element base = document.selectFirst("base[href]");
    WebUrl resolver =
        Optional.ofNullable(base).flatMap(b -> url.resolve(b.attr("href"))).orElse(url);
    Set<String> feeds = new LinkedHashSet<>();
    Set<String> ofComments = new LinkedHashSet<>();
    for (Element link : document.select("link[rel][href], a[rel][href]")) {
      if (isFeed(link)) {
        resolver
            .resolve(link.attr("href").strip())
            .ifPresent(found -> (isOfComments(link) ? ofComments : feeds).add(found.toString()));
      }
    }
    feeds.addAll(ofComments);
    List<String> found = new ArrayList<>(feeds);
    return found.size() > MOST_LINKS ? List.copyOf(found.subList(0, MOST_LINKS)) : found;
  }

  private static Document parsed(byte[] page, WebUrl url) {
    byte[] start = page.length > MOST_BYTES ? Arrays.copyOf(page, MOST_BYTES) : page;
    Parser parser = Parser.htmlParser().setMaxDepth(MOST_DEPTH);
    try (InputStream in = new ByteArrayInputStream(start)) {
      return Jsoup.parse(in, null, url.toString(), parser);
    } catch (IOException | IllegalArgumentException e) {
      return new Document(url.toString()); // a charset that the page invented
    }
  }

  private static boolean isFeed(Element link) {
    List<String> rels = Arrays.asList(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+", -1));
    String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
    boolean alternate = rels.contains("alternate") && !rels.contains("stylesheet");
    return (alternate && TYPES.contains(type) && !isApi(link)) || rels.contains("feed");
  }

  // Blog software names its whole interface as an alternate in JSON.
  private static boolean isApi(Element link) {
    return link.attr("type").equalsIgnoreCase("application/json")
        && link.attr("href").contains("wp-json");
  }

  private static boolean isOfComments(Element link) {
    String told = (link.attr("title") + " " + link.attr("href")).toLowerCase(Locale.ROOT);
    return told.contains("comment");
  }
}
