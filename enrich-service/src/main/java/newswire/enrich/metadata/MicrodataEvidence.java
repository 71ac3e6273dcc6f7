package newswire.enrich.metadata;

import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.PageIndex.Placed;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Evidence of microdata and RDFa attributes in the page's body. */
// spec: https://html.spec.whatwg.org/multipage/microdata.html
final class MicrodataEvidence {

  private static final Evaluator NAME = QueryParser.parse("[itemprop~=(^|\\s)name(\\s|$)]");
  private static final Evaluator LINK = QueryParser.parse("a[href]");
  private static final Pattern ANSWER =
      Pattern.compile("(?i)(?:comments?|userreview|answer|rating)$|^reviews?$");

  void collect(HtmlPage page, Evidence into) {
    Surroundings surroundings = VisibleEvidence.surroundings(page);
    for (Placed placed : page.index().properties()) {
      Element element = placed.element();
      if (element.normalName().equals("meta") && !element.hasAttr("itemprop")) {
        continue;
      }
      String name =
          element.hasAttr("itemprop") ? element.attr("itemprop") : element.attr("property");
      for (String one : name.strip().split("\\s+", 5)) {
        property(
            one.substring(one.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT),
            element,
            surroundings,
            into);
      }
    }
  }

  private static void property(
      String name, Element element, Surroundings surroundings, Evidence into) {
    switch (name) {
      case "headline" -> into.add(Field.HEADLINE, value(element), "microdata:headline", 72);
      case "datepublished" ->
          into.add(Field.PUBLISHED, value(element), "microdata:datePublished", 80);
      case "datecreated" -> into.add(Field.PUBLISHED, value(element), "microdata:dateCreated", 55);
      case "datemodified" -> into.add(Field.MODIFIED, value(element), "microdata:dateModified", 80);
      case "articlesection" ->
          into.add(Field.SECTION, value(element), "microdata:articleSection", 68);
      case "author", "creator" -> author(element, surroundings, into);
      case "inlanguage" -> into.add(Field.LANGUAGE, value(element), "microdata:inLanguage", 50);
      default -> {}
    }
  }

  private static void author(Element element, Surroundings surroundings, Evidence into) {
    if (surroundings.areFurniture(element) || isOfAnswer(element)) {
      return;
    }
    Element name = element.selectFirst(NAME);
    @Nullable Element link = element.selectFirst(LINK);
    into.add(
        Field.AUTHOR,
        value(name == null ? element : name),
        link == null ? null : link.absUrl("href"),
        "microdata:author",
        66);
  }

  /** Who wrote a comment, a review of a reader or an answer did not write the article. */
  private static boolean isOfAnswer(Element element) {
    @Nullable Element around = element.parent();
    @Nullable Element scope = around == null ? null : around.closest("[itemscope]");
    return scope != null
        && (ANSWER.matcher(scope.attr("itemtype")).find()
            || ANSWER.matcher(scope.attr("itemprop")).find());
  }

  private static String value(Element element) {
    if (element.hasAttr("content")) {
      return element.attr("content");
    }
    if (element.hasAttr("datetime")) {
      return element.attr("datetime");
    }
    String text = element.text();
    return text.length() > 500 ? "" : text;
  }
}
