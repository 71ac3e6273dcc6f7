package newswire.enrich.page;

import newswire.enrich.override.SiteOverrides;
import newswire.events.PageFetched;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A parsed page.
 *
 * @param whole the markup with all that the DOM lacks of its scripts; null when it lacks nothing
 * @param dom its base address is the final URL, or the page's own {@code base}
 * @param index what the steps after this look for, found in one walk
 * @param overrides what is told of the page's site
 */
public record HtmlPage(
    PageFetched page,
    @Nullable EncodedText whole,
    Document dom,
    PageIndex index,
    SiteOverrides overrides) {

  /** The page with what its scripts hold; parsed again where they hold anything. */
  public Document withScripts() {
    return whole == null ? dom : HtmlParser.dom(page, whole.reader(), overrides);
  }

  /** The page's title element; empty when it has none. */
  public String title() {
    return index.title() == null ? "" : Text.line(index.title().wholeText());
  }
}
