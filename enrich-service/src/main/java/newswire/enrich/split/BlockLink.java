package newswire.enrich.split;

import newswire.enrich.page.Carrier;
import newswire.events.identity.UrlCanonicalizer;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Where a block of an HTML page leads. */
final class BlockLink {

  private static final Evaluator LINK = QueryParser.parse("a[href]");

  private BlockLink() {}

  /** The link in its heading or around it, absolute; null when there is none but to the page. */
  static @Nullable String of(Element card, Element head, Carrier carrier) {
    @Nullable Element a = head.selectFirst(LINK);
    for (@Nullable Element at = head;
        a == null && at != null && at != card.parent();
        at = at.parent()) {
      a = at.normalName().equals("a") && at.hasAttr("href") ? at : null;
    }
    if (a == null) {
      return null;
    }
    return carrier
        .resolve(a.attr("href"))
        .filter(url -> !UrlCanonicalizer.canonicalize(url).equals(carrier.address()))
        .map(Object::toString)
        .orElse(null);
  }
}
