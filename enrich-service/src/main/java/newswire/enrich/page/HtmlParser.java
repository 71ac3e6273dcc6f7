package newswire.enrich.page;

import newswire.enrich.override.Overrides;
import newswire.enrich.override.SiteOverrides;
import newswire.events.PageFetched;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Parses markup within bounds: bytes by the decoder, depth here, so that later steps may recurse.
 */
public final class HtmlParser {

  private static final int MAX_DEPTH = 256;
  private static final int MAX_NAME_CHARS = 16 * 1024;

  private final Overrides overrides;

  /** A parser of pages of the sites that something may be told of. */
  public HtmlParser(Overrides overrides) {
    this.overrides = overrides;
  }

  /** The page as a DOM, without what is told to be dropped. */
  public HtmlPage parse(PageFetched page, String markup, Carrier carrier) {
    SiteOverrides told = overrides.of(carrier.site());
    // A fresh parser each time: jsoup's keep state.
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document dom = parser.parseInput(upToEndlessName(markup), page.finalUrl());
    told.dropFrom(dom);
    return new HtmlPage(page, dom, PageIndex.of(dom), told);
  }

  /** Up to the first tag whose name has no end: jsoup's time for a name grows with its square. */
  private static String upToEndlessName(String markup) {
    int at = markup.indexOf('<');
    while (at >= 0) {
      int name = markup.startsWith("/", at + 1) ? at + 2 : at + 1;
      int end = name;
      if (name < markup.length() && Character.isLetter(markup.charAt(name))) {
        while (end < markup.length() && isOfName(markup.charAt(end))) {
          end++;
        }
      }
      if (end - name > MAX_NAME_CHARS) {
        return markup.substring(0, at);
      }
      at = markup.indexOf('<', Math.max(end, at + 1));
    }
    return markup;
  }

  private static boolean isOfName(char c) {
    return c > ' ' && c != '/' && c != '>';
  }
}
