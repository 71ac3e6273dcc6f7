package newswire.enrich.metadata;

import java.util.Locale;
import java.util.Set;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.HtmlPage;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Evidence of the licence a page is under, and of the uses that it asks to refrain from. */
final class RightsEvidence {

  // spec: robots meta tag, with the tokens that publishers address to collectors of data
  private static final Set<String> OPT_OUTS =
      Set.of("noai", "noimageai", "noarchive", "nosnippet", "noindex");

  private static final Set<String> LICENCES =
      Set.of("dcterms.license", "dc.rights.license", "license");

  void collect(HtmlPage page, Evidence into) {
    for (Element meta : page.index().metas()) {
      String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
      String content = meta.attr("content").strip();
      if (name.equals("robots")) {
        robots(content, into);
      } else if (name.equals("tdm-reservation") && content.equals("1")) {
        // spec: TDM Reservation Protocol, 4.4 HTML meta
        into.add(Field.OPT_OUT, "tdm-reservation", "meta:tdm-reservation", 90);
      } else if (LICENCES.contains(name)
          || name.equals("dc.rights") && content.startsWith("https://creativecommons.org/")) {
        into.add(Field.LICENCE, content, "meta:" + name, 60);
      }
    }
    for (Element link : page.index().links()) {
      if (isOf(link, " license ")) {
        // spec: HTML, link type "license"
        into.add(Field.LICENCE, Addresses.absolute(link, "href"), "link:license", 90);
      }
    }
    @Nullable String licence = onlyLinked(page);
    into.add(Field.LICENCE, licence, "a:license", 66);
  }

  /** What the page's visible links call the licence, if they agree: pictures have their own. */
  private static @Nullable String onlyLinked(HtmlPage page) {
    @Nullable String only = null;
    for (Element link : page.index().relations()) {
      String href = isOf(link, " license ") ? link.absUrl("href") : "";
      if (!href.isEmpty()) {
        if (only != null && !only.equals(href) || link.closest("figure") != null) {
          return null;
        }
        only = href;
      }
    }
    return only;
  }

  private static boolean isOf(Element link, String relation) {
    return (" " + link.attr("rel").toLowerCase(Locale.ROOT) + " ").contains(relation);
  }

  private static void robots(String content, Evidence into) {
    for (String token : content.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
      if (token.equals("none")) {
        into.add(Field.OPT_OUT, "noindex", "meta:robots", 80);
      } else if (OPT_OUTS.contains(token)) {
        into.add(Field.OPT_OUT, token, "meta:robots", 80);
      }
    }
  }
}
