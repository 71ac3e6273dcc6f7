package newswire.enrich.page;

import newswire.enrich.override.SiteOverrides;
import newswire.events.PageFetched;
import org.jsoup.nodes.Document;

/**
 * A parsed page.
 *
 * @param markup what it was parsed from, with what its scripts hold
 * @param dom without what scripts and styles hold; its base address is the final URL, or the page's
 *     own {@code base}
 * @param index what the steps after this look for, found in one walk
 * @param overrides what is told of the page's site
 */
public record HtmlPage(
    PageFetched page, EncodedText markup, Document dom, PageIndex index, SiteOverrides overrides) {

  /** The page parsed again, with what its scripts hold. */
  public Document withScripts() {
    return HtmlParser.dom(page, markup.reader(), overrides);
  }

  /** The page's title element; empty when it has none. */
  public String title() {
    return index.title() == null ? "" : Text.line(index.title().wholeText());
  }
}
