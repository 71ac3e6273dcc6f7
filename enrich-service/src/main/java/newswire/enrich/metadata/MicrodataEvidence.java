package newswire.enrich.metadata;

import java.util.Locale;
import java.util.regex.Pattern;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.Attr;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.NameWords;
import newswire.enrich.page.PageIndex.Placed;
import newswire.enrich.page.Within;
import newswire.enrich.picture.PictureAddress;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Evidence of microdata and RDFa attributes, of the article that has the headline. */
// spec: https://html.spec.whatwg.org/multipage/microdata.html
final class MicrodataEvidence {

  private static final Pattern ANSWER =
      Pattern.compile("(?i)(?:comments?|userreview|answer|rating)$|^reviews?$");
  private static final Pattern AUTHOR_RELATION = Pattern.compile(":(?:author|has_creator)$");
  private static final Pattern ARTICLE = Pattern.compile("(?:Article|Posting|Report|Review)$");

  void collect(HtmlPage page, Surroundings surroundings, Evidence into) {
    if (page.index().properties().isEmpty()) {
      return;
    }
    @Nullable Placed headline = surroundings.headline();
    @Nullable Element main = headline == null ? null : articleAround(headline.element());
    for (Placed placed : page.index().properties()) {
      Element element = placed.element();
      boolean itemprop = Attr.has(element, "itemprop");
      if (element.normalName().equals("meta") && !itemprop || isOfOther(element, main)) {
        continue;
      }
      for (String one : NameWords.names(Attr.of(element, itemprop ? "itemprop" : "property"), 5)) {
        property(one.toLowerCase(Locale.ROOT), element, surroundings, into);
      }
    }
  }

  private static void property(
      String name, Element element, Surroundings surroundings, Evidence into) {
    switch (name.startsWith("dc") ? name : name.substring(name.lastIndexOf(':') + 1)) {
      case "headline" -> into.add(Field.HEADLINE, value(element), "microdata:headline", 72);
      case "datepublished" ->
          into.add(Field.PUBLISHED, value(element), "microdata:datePublished", 80);
      case "datecreated" -> into.add(Field.PUBLISHED, value(element), "microdata:dateCreated", 55);
      case "dc:date", "dc:created", "dcterms:created", "dcterms:issued" ->
          into.add(Field.PUBLISHED, value(element), "rdfa:" + name, 66);
      case "datemodified" -> into.add(Field.MODIFIED, value(element), "microdata:dateModified", 80);
      case "articlesection" ->
          into.add(Field.SECTION, value(element), "microdata:articleSection", 68);
      case "author", "creator", "dc:creator", "dcterms:creator" ->
          author(element, surroundings, into);
      case "name" -> related(element, surroundings, into);
      case "publisher" -> into.add(Field.SOURCE, named(element), "microdata:publisher", 48);
      case "keywords" -> into.add(Field.KEYWORDS, value(element), "microdata:keywords", 62);
      case "license" -> into.add(Field.LICENCE, address(element), "microdata:license", 70);
      case "isaccessibleforfree" ->
          into.add(Field.FREE, value(element), "microdata:isAccessibleForFree", 70);
      case "image" -> image(element, into);
      case "inlanguage" -> into.add(Field.LANGUAGE, value(element), "microdata:inLanguage", 50);
      default -> {}
    }
  }

  private static void author(Element element, Surroundings surroundings, Evidence into) {
    if (surroundings.areFurniture(element) || isOfAnswer(element)) {
      return;
    }
    @Nullable Element link = null;
    for (Element a : Within.of(element)) {
      link = link == null && a.nameIs("a") && Attr.has(a, "href") ? a : link;
    }
    into.add(
        Field.AUTHOR,
        named(element),
        link == null ? null : Addresses.absolute(link, "href"),
        "microdata:author",
        66);
  }

  // spec: RDFa 1.1, "rel" says what the things within are to the article
  private static void related(Element name, Surroundings surroundings, Evidence into) {
    @Nullable Element around = name.parent();
    if (around != null
        && Attr.has(name, "property")
        && AUTHOR_RELATION.matcher(Attr.of(around, "rel")).find()) {
      author(name, surroundings, into);
    }
  }

  /** The value of the property "name" within, else of the element itself. */
  private static String named(Element element) {
    for (Element within : Within.of(element)) {
      String property = Attr.of(within, Attr.has(within, "itemprop") ? "itemprop" : "property");
      if (property.equals("name") || property.endsWith(":name")) {
        return value(within);
      }
    }
    return value(element);
  }

  private static void image(Element element, Evidence into) {
    String caption = "";
    String credit = "";
    @Nullable String url = element.nameIs("img") ? PictureAddress.of(element) : null;
    if (url == null && !element.nameIs("img")) {
      url = element.childrenSize() == 0 ? address(element) : PictureAddress.within(element);
    }
    for (Element within : Within.of(element)) {
      switch (Attr.of(within, "itemprop")) {
        case "url", "contentUrl" -> url = url == null ? address(within) : url;
        case "caption", "description" -> caption = value(within);
        case "creditText", "author", "creator", "copyrightHolder" -> credit = named(within);
        default -> {}
      }
    }
    into.picture(url, caption, credit, "microdata:image", 55);
  }

  /** The article in whose scope an element stands; null when no scope is an article's. */
  private static @Nullable Element articleAround(Element element) {
    for (@Nullable Element at = element.parent(); at != null; at = at.parent()) {
      if (Attr.has(at, "itemtype") && ARTICLE.matcher(Attr.of(at, "itemtype").strip()).find()
          || Attr.has(at, "typeof") && ARTICLE.matcher(Attr.of(at, "typeof").strip()).find()) {
        return at;
      }
    }
    return null;
  }

  /** Whether a property is one of another article than the one with the headline. */
  private static boolean isOfOther(Element element, @Nullable Element main) {
    @Nullable Element around = main == null ? null : articleAround(element);
    return around != null && around != main && !isAround(around, main);
  }

  private static boolean isAround(Element outer, @Nullable Element inner) {
    for (@Nullable Element at = inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /** Who wrote a comment, a review of a reader or an answer did not write the article. */
  private static boolean isOfAnswer(Element element) {
    for (@Nullable Element at = element.parent(); at != null; at = at.parent()) {
      if (Attr.has(at, "itemscope")) {
        return ANSWER.matcher(Attr.of(at, "itemtype")).find()
            || ANSWER.matcher(Attr.of(at, "itemprop")).find();
      }
    }
    return false;
  }

  private static String address(Element element) {
    for (String place : new String[] {"href", "src", "content"}) {
      if (!Attr.of(element, place).isBlank()) {
        return place.equals("content") ? Attr.of(element, place) : element.absUrl(place);
      }
    }
    return "";
  }

  private static String value(Element element) {
    if (Attr.has(element, "content")) {
      return Attr.of(element, "content");
    }
    if (Attr.has(element, "datetime")) {
      return Attr.of(element, "datetime");
    }
    // spec: microformats, what an abbreviation stands for
    if (element.nameIs("abbr") && Attr.has(element, "title")) {
      return Attr.of(element, "title");
    }
    String text = element.text();
    return text.length() > 500 ? "" : text;
  }
}
