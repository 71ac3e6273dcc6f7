package newswire.enrich.content;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element's name, classes, id and role say of what it holds. Publishers everywhere name
 * their blocks in the same few English words; nothing here names a site.
 */
final class Hints {

  /** What an element is said to be. */
  enum Hint {
    /** The article's body. */
    BODY,
    /** Around an article: comments, related links, newsletters, adverts. */
    FURNITURE,
    /** Says nothing. */
    NONE
  }

  private static final Set<String> FURNITURE_WORDS =
      Set.of(
          "ad",
          "ads",
          "adv",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "adsense",
          "sponsor",
          "sponsored",
          "sponsors",
          "promo",
          "promos",
          "promoted",
          "promotion",
          "teaser",
          "teasers",
          "related",
          "relatedposts",
          "relatedlinks",
          "recirc",
          "recirculation",
          "recommended",
          "recommendations",
          "recommendation",
          "recommend",
          "readmore",
          "readnext",
          "upnext",
          "mostread",
          "mostpopular",
          "trending",
          "popular",
          "outbrain",
          "taboola",
          "comment",
          "comments",
          "commentlist",
          "respond",
          "disqus",
          "replies",
          "share",
          "sharing",
          "shares",
          "sharebar",
          "sharedaddy",
          "social",
          "socials",
          "addtoany",
          "sociable",
          "newsletter",
          "newsletters",
          "subscribe",
          "subscription",
          "signup",
          "sign-up",
          "optin",
          "mailchimp",
          "paywall",
          "regwall",
          "login",
          "register",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "onetrust",
          "didomi",
          "popup",
          "modal",
          "overlay",
          "lightbox",
          "breadcrumb",
          "breadcrumbs",
          "nav",
          "navbar",
          "navigation",
          "menu",
          "menus",
          "megamenu",
          "sidebar",
          "aside",
          "rail",
          "footer",
          "masthead",
          "topbar",
          "toolbar",
          "tools",
          "toc",
          "tags",
          "taglist",
          "tagcloud",
          "topics",
          "keywords",
          "categories",
          "pagination",
          "pager",
          "paging",
          "prevnext",
          "byline",
          "bylines",
          "author",
          "authors",
          "authorbox",
          "bio",
          "biography",
          "dateline",
          "timestamp",
          "pubdate",
          "credit",
          "credits",
          "copyright",
          "disclaimer",
          "disclosure",
          "widget",
          "widgets",
          "banner",
          "donate",
          "donation",
          "donations",
          "poll",
          "quiz",
          "survey",
          "rating",
          "ratings",
          "vote",
          "print",
          "printonly",
          "hidden",
          "invisible",
          "sr",
          "visuallyhidden",
          "skip",
          "search",
          "searchform",
          "slider",
          "carousel",
          "slideshow",
          "ticker",
          "marquee",
          "shop",
          "shopping",
          "product",
          "products",
          "affiliate",
          "affiliates",
          "cta",
          "callout",
          "infobox",
          "factbox",
          "app",
          "appstore",
          "feedback",
          "report",
          "correction",
          "contact",
          "legal",
          "faqs",
          "whatsapp",
          "telegram",
          "follow",
          "following",
          "notification",
          "notifications",
          "playlist",
          "player",
          "video",
          "audio",
          "podcast",
          "listen",
          "embed",
          "reactions",
          "likes",
          "metadata",
          "postmeta",
          "byl",
          "teaserlist",
          "linklist",
          "links",
          "jetpack",
          "yarpp",
          "crp",
          "wpdiscuz");

  /** Words that furnish even as a part of a longer word. */
  private static final List<String> FURNITURE_PARTS =
      List.of(
          "newsletter",
          "related",
          "comment",
          "cookie",
          "consent",
          "breadcrumb",
          "recommend",
          "subscri",
          "advert",
          "sponsor",
          "outbrain",
          "taboola",
          "sharebutton",
          "sharebar",
          "sociallink",
          "socialshare",
          "readmore",
          "readnext",
          "mostread",
          "mostpopular",
          "paywall",
          "sidebar",
          "authorbio",
          "authorbox",
          "tagcloud",
          "morefrom",
          "moreon",
          "onward",
          "dianomi",
          "teads",
          "piano",
          "zergnet");

  private static final Set<String> BODY_WORDS =
      Set.of(
          "articlebody",
          "articletext",
          "articlecontent",
          "storybody",
          "storycontent",
          "storytext",
          "postbody",
          "postcontent",
          "posttext",
          "entrycontent",
          "entrybody",
          "blogcontent",
          "blogbody",
          "newsbody",
          "newscontent",
          "newstext",
          "bodytext",
          "bodycontent",
          "maintext",
          "textbody",
          "richtext",
          "wysiwyg",
          "fulltext",
          "contentbody",
          "detailtext",
          "detailbody",
          "detailcontent",
          "singlecontent",
          "pagecontent",
          "artikeltext",
          "articulo",
          "cuerpo",
          "artigo",
          "prose");

  private static final Set<String> BODY_HEADS =
      Set.of("article", "story", "post", "entry", "blog", "news", "artikel", "single", "detail");
  private static final Set<String> BODY_TAILS =
      Set.of("body", "content", "text", "copy", "main", "inner", "paragraphs", "paragraph");

  private final Map<String, Hint> known = new HashMap<>();

  Hint of(Element element) {
    Hint byRole = byTagAndRole(element);
    if (byRole != Hint.NONE) {
      return byRole;
    }
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return Hint.NONE;
    }
    String names = element.className() + " " + element.id();
    Hint cached = known.get(names);
    if (cached == null) {
      cached = byNames(names);
      known.put(names, cached);
    }
    return cached;
  }

  private static Hint byTagAndRole(Element element) {
    switch (element.normalName()) {
      case "nav", "footer", "aside", "menu", "dialog" -> {
        return Hint.FURNITURE;
      }
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return Hint.NONE;
    }
    if (element.attr("itemprop").equals("articleBody")
        || element.attr("property").endsWith("articleBody")) {
      return Hint.BODY;
    }
    return switch (element.attr("role")) {
      case "navigation",
          "complementary",
          "contentinfo",
          "banner",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tooltip" ->
          Hint.FURNITURE;
      default -> element.attr("aria-hidden").equals("true") ? Hint.FURNITURE : Hint.NONE;
    };
  }

  private static Hint byNames(String names) {
    boolean furniture = false;
    for (String name : names.split("\\s+", 40)) {
      if (name.isEmpty() || name.length() > 120) {
        continue;
      }
      String squeezed = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
      if (BODY_WORDS.contains(squeezed)) {
        return Hint.BODY;
      }
      String[] words = name.split("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])", 20);
      String before = "";
      boolean here = FURNITURE_PARTS.stream().anyMatch(squeezed::contains);
      for (String word : words) {
        String low = word.toLowerCase(Locale.ROOT);
        if (BODY_HEADS.contains(before) && BODY_TAILS.contains(low) && !here) {
          return Hint.BODY;
        }
        here |= FURNITURE_WORDS.contains(low);
        before = low;
      }
      furniture |= here;
    }
    return furniture ? Hint.FURNITURE : Hint.NONE;
  }
}
