package newswire.enrich.page;

import newswire.events.PageFetched;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Parses markup within bounds: bytes by the decoder, depth here, so that later steps may recurse.
 */
public final class HtmlParser {

  private static final int MAX_DEPTH = 256;

  /** A fresh parser each time: jsoup's keep state. */
  public HtmlPage parse(PageFetched page, String markup) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document dom = parser.parseInput(markup, page.finalUrl());
    Element base = dom.selectFirst("base[href]");
    if (base != null && !base.absUrl("href").isEmpty()) {
      dom.setBaseUri(base.absUrl("href"));
    }
    return new HtmlPage(page, dom, PageIndex.of(dom));
  }
}
