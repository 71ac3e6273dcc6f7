package newswire.enrich.page;

import java.io.Reader;
import java.util.List;
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

  /** jsoup's time for a name grows with its square. */
  private static final int MAX_NAME_BYTES = 16 * 1024;

  /** Each is looked up among two thousand names, and is long to parse if it is none. */
  private static final int MAX_REFERENCES = 1_000_000;

  private final Overrides overrides;

  /** A parser of pages of the sites that something may be told of. */
  public HtmlParser(Overrides overrides) {
    this.overrides = overrides;
  }

  /** The page as a DOM, without what is told to be dropped and what its scripts hold. */
  public HtmlPage parse(PageFetched page, EncodedText markup, Carrier carrier) {
    SiteOverrides told = overrides.of(carrier.site());
    EncodedText bounded = markup.upToEndlessName(MAX_NAME_BYTES).upToReference(MAX_REFERENCES);
    List<ScriptContents.Span> scripts = bounded.scripts();
    Document dom = dom(page, bounded.readerWithout(scripts), told);
    return new HtmlPage(page, scripts.isEmpty() ? null : bounded, dom, PageIndex.of(dom), told);
  }

  /** Markup as a DOM, without what is told to be dropped. */
  static Document dom(PageFetched page, Reader markup, SiteOverrides told) {
    // A fresh parser each time: jsoup's keep state.
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document dom = parser.parseInput(markup, page.finalUrl());
    told.dropFrom(dom);
    return dom;
  }
}
