package newswire.ingest.watchlist;

import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Writes sources as OPML 2.0, a folder a category. What was read of it, is written again the same.
 * spec: https://opml.org/spec2.opml
 */
public final class OpmlDocument {

  private OpmlDocument() {}

  /** One document; sources stand in the folder of their first category. */
  public static String write(List<ListedSource> sources) {
    Document document = new Document("", "");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    document.parser(Parser.xmlParser());
    Element opml = document.appendElement("opml").attr("version", "2.0");
    opml.appendText("\n");
    opml.appendElement("head").appendElement("title").text("Newswire's sources");
    opml.appendText("\n");
    Element body = opml.appendElement("body");
    TreeMap<String, Element> folders = new TreeMap<>();
    for (ListedSource source : sources) {
      Element in =
          source.categories().isEmpty()
              ? body
              : folder(body, folders, source.categories().getFirst());
      outline(in, source);
    }
    body.appendText("\n");
    opml.appendText("\n");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + document.outerHtml() + "\n";
  }

  private static Element folder(Element body, TreeMap<String, Element> folders, String path) {
    Element known = folders.get(path);
    if (known != null) {
      return known;
    }
    int slash = path.lastIndexOf('/');
    Element around = slash < 0 ? body : folder(body, folders, path.substring(0, slash));
    around.appendText("\n");
    Element folder = around.appendElement("outline").attr("text", path.substring(slash + 1));
    folders.put(path, folder);
    return folder;
  }

  private static void outline(Element in, ListedSource source) {
    in.appendText("\n");
    String name = source.name() == null ? source.url() : source.name();
    Element outline = in.appendElement("outline");
    if (source.kind() == WatchedSource.Kind.PAGE) {
      outline.attr("type", "link").attr("text", name).attr("url", source.url());
    } else {
      boolean sitemap = source.kind() == WatchedSource.Kind.SITEMAP;
      outline
          .attr("type", sitemap ? "sitemap" : "rss")
          .attr("text", name)
          .attr("xmlUrl", source.url());
    }
    if (source.categories().size() > 1) {
      List<String> more = source.categories().subList(1, source.categories().size());
      outline.attr("category", String.join(",", more.stream().map(c -> "/" + c).toList()));
    }
  }
}
