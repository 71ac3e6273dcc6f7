package newswire.enrich.metadata;

import static newswire.enrich.jsonld.JsonLdText.body;
import static newswire.enrich.jsonld.JsonLdText.lastUpdate;
import static newswire.enrich.jsonld.JsonLdText.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newswire.enrich.jsonld.JsonLdNodes;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.Letters;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Evidence of linked data in scripts (schema.org). */
// spec: https://schema.org/NewsArticle
final class JsonLdEvidence {

  private static final Set<String> PAGE_TYPES =
      Set.of(
          "WebPage",
          "ItemPage",
          "CollectionPage",
          "ProfilePage",
          "VideoObject",
          "ImageGallery",
          "MediaGallery");

  /** So much less is believed of a recipe or an episode than of an article. */
  private static final int OF_WORK = 20;

  /** A live blog's updates are typed as articles too. */
  private static final int LIVE = 250;

  private static final List<String> CREDITS =
      List.of("creditText", "creator", "author", "copyrightNotice", "copyrightHolder");

  void collect(HtmlPage page, Evidence into) {
    if (page.index().jsonLd().isEmpty()) {
      return;
    }
    JsonLdNodes nodes = JsonLdNodes.of(page.index().jsonLd());
    JsonNode article = article(nodes, page);
    if (article != null) {
      article(article, nodes, into);
    } else {
      @Nullable JsonNode work = OnlyWork.of(nodes, page);
      if (work != null) {
        said(work, nodes, OF_WORK, into);
      }
    }
    for (JsonNode node : nodes.typed()) {
      page(node, nodes, into, article != null);
    }
  }

  /** The node that is the page's article: of several, the one whose headline the page shows. */
  private static @Nullable JsonNode article(JsonLdNodes nodes, HtmlPage page) {
    @Nullable JsonNode best = null;
    int bestScore = 0;
    List<JsonNode> articles = nodes.typed().stream().filter(JsonLdEvidence::isArticle).toList();
    if (articles.size() <= 1) {
      return articles.isEmpty() ? null : articles.getFirst();
    }
    List<String> shown =
        page.index().headings().stream().map(h -> Letters.of(h.element().text())).toList();
    String title = Letters.of(page.title());
    for (JsonNode node : articles) {
      String headline = Letters.of(text(node.path("headline"), node.path("name")));
      int score = 1 + Math.min(node.size(), 20);
      score += !headline.isEmpty() && shown.contains(headline) ? 200 : 0;
      score += headline.length() > 8 && title.contains(headline) ? 100 : 0;
      score += text(node.path("articleBody")).length() > 200 ? 30 : 0;
      score += JsonLdNodes.types(node).contains("LiveBlogPosting") ? LIVE : 0;
      if (score > bestScore) {
        best = node;
        bestScore = score;
      }
    }
    return best;
  }

  static boolean isArticle(JsonNode node) {
    return JsonLdNodes.hasType(node, JsonLdEvidence::isOfArticle);
  }

  private static boolean isOfArticle(String type) {
    return type.endsWith("Article")
        || type.endsWith("Posting") && !type.equals("JobPosting")
        || type.equals("Report")
        || type.equals("Review");
  }

  private static void article(JsonNode node, JsonLdNodes nodes, Evidence into) {
    into.add(Field.KIND, JsonLdNodes.types(node).iterator().next(), "json-ld:@type", 80);
    said(node, nodes, 0, into);
  }

  /** What a node says of the page, each piece of evidence with {@code less} than full weight. */
  private static void said(JsonNode node, JsonLdNodes nodes, int less, Evidence into) {
    into.add(Field.HEADLINE, text(node.path("headline")), "json-ld:headline", 80 - less);
    into.add(Field.HEADLINE, text(node.path("name")), "json-ld:name", 55 - less);
    into.add(Field.SUMMARY, text(node.path("description")), "json-ld:description", 60 - less);
    into.add(Field.PUBLISHED, text(node.path("datePublished")), "json-ld:datePublished", 90 - less);
    into.add(Field.PUBLISHED, text(node.path("dateCreated")), "json-ld:dateCreated", 55 - less);
    into.add(
        Field.PUBLISHED,
        text(node.path("coverageStartTime")),
        "json-ld:coverageStartTime",
        60 - less);
    into.add(Field.MODIFIED, lastUpdate(node, nodes), "json-ld:liveBlogUpdate", 62 - less);
    into.add(Field.MODIFIED, text(node.path("dateModified")), "json-ld:dateModified", 90 - less);
    into.add(Field.LANGUAGE, text(node.path("inLanguage")), "json-ld:inLanguage", 60 - less);
    into.add(Field.CANONICAL, text(node.path("url")), "json-ld:url", 30 - less);
    nodes.each(
        node.path("articleSection"),
        s -> into.add(Field.SECTION, text(s), "json-ld:articleSection", 80 - less));
    nodes.each(
        node.path("keywords"),
        k -> into.add(Field.KEYWORDS, text(k), "json-ld:keywords", 80 - less));
    nodes.each(node.path("author"), a -> person(a, nodes, into, "json-ld:author", 80 - less));
    nodes.each(node.path("creator"), a -> person(a, nodes, into, "json-ld:creator", 62 - less));
    nodes.each(node.path("publisher"), p -> publisher(p, into, "json-ld:publisher", 70 - less));
    nodes.each(
        node.path("sourceOrganization"),
        p -> publisher(p, into, "json-ld:sourceOrganization", 30 - less));
    nodes.each(node.path("image"), i -> image(i, nodes, into));
    access(node, nodes, into);
    into.add(Field.BODY, body(node, nodes), "json-ld:articleBody", 80 - less);
  }

  private static void page(JsonNode node, JsonLdNodes nodes, Evidence into, boolean hasArticle) {
    Set<String> types = JsonLdNodes.types(node);
    if (types.contains("BreadcrumbList")) {
      crumbs(node, nodes, into);
    } else if (types.contains("WebSite")) {
      into.add(Field.SOURCE, text(node.path("name")), "json-ld:WebSite", 45);
    } else if (types.contains("NewsMediaOrganization")) {
      into.add(Field.SOURCE, text(node.path("name")), "json-ld:NewsMediaOrganization", 50);
    } else if (types.stream().anyMatch(PAGE_TYPES::contains)) {
      if (!hasArticle) {
        into.add(Field.KIND, types.iterator().next(), "json-ld:@type", 40);
        media(node, types, nodes, into);
      }
      into.add(
          Field.PUBLISHED, text(node.path("datePublished")), "json-ld:WebPage.datePublished", 70);
      into.add(Field.MODIFIED, text(node.path("dateModified")), "json-ld:WebPage.dateModified", 60);
      into.add(Field.LANGUAGE, text(node.path("inLanguage")), "json-ld:WebPage.inLanguage", 50);
      into.add(Field.HEADLINE, text(node.path("headline")), "json-ld:WebPage.headline", 50);
      nodes.each(node.path("author"), a -> person(a, nodes, into, "json-ld:WebPage.author", 58));
    }
  }

  /** What a page that is but a video or pictures says of them. */
  private static void media(JsonNode node, Set<String> types, JsonLdNodes nodes, Evidence into) {
    if (types.contains("VideoObject")) {
      into.add(
          Field.SUMMARY, text(node.path("description")), "json-ld:VideoObject.description", 58);
      into.add(
          Field.PUBLISHED, text(node.path("uploadDate")), "json-ld:VideoObject.uploadDate", 66);
    } else if (types.contains("ImageGallery") || types.contains("MediaGallery")) {
      nodes.each(node.path("associatedMedia"), picture -> image(picture, nodes, into));
      nodes.each(node.path("image"), picture -> image(picture, nodes, into));
    }
  }

  private static void person(
      JsonNode node, JsonLdNodes nodes, Evidence into, String rule, int weight) {
    if (node.isString()) {
      into.add(Field.AUTHOR, node.asString(), rule, weight);
      return;
    }
    boolean organisation =
        JsonLdNodes.types(node).stream().anyMatch(t -> t.endsWith("Organization"));
    String url = text(node.path("url"));
    if (!node.has("name")) {
      String name = text(node.path("givenName")) + " " + text(node.path("familyName"));
      into.add(Field.AUTHOR, name, url.isEmpty() ? null : url, rule, weight);
    }
    nodes.each(
        node.path("name"),
        name ->
            into.add(
                Field.AUTHOR,
                text(name),
                url.isEmpty() ? null : url,
                rule + (organisation ? ".organization" : ""),
                weight));
  }

  private static void publisher(JsonNode node, Evidence into, String rule, int weight) {
    into.add(
        Field.SOURCE, node.isString() ? node.asString() : text(node.path("name")), rule, weight);
  }

  private static void image(JsonNode node, JsonLdNodes nodes, Evidence into) {
    if (node.isString()) {
      into.add(Field.IMAGE, node.asString(), "json-ld:image", 60);
      return;
    }
    List<String> credits = new ArrayList<>();
    for (String property : CREDITS) {
      nodes.each(
          node.path(property),
          by -> credits.add(by.isString() ? by.asString() : text(by.path("name"))));
    }
    credits.removeIf(String::isBlank);
    into.picture(
        text(node.path("contentUrl"), node.path("url")),
        text(node.path("caption")),
        credits.isEmpty() ? null : credits.getFirst(),
        "json-ld:image",
        60);
  }

  /** The last crumb before the page itself. */
  private static void crumbs(JsonNode list, JsonLdNodes nodes, Evidence into) {
    List<String> names = new ArrayList<>();
    nodes.each(
        list.path("itemListElement"),
        crumb -> names.add(text(crumb.path("name"), crumb.path("item").path("name"))));
    if (names.size() >= 3) {
      into.add(Field.SECTION, names.get(names.size() - 2), "json-ld:BreadcrumbList", 45);
    }
  }

  private static void access(JsonNode node, JsonLdNodes nodes, Evidence into) {
    JsonNode licence = node.path("license");
    into.add(Field.LICENCE, text(licence.path("url"), licence), "json-ld:license", 80);
    free(node.path("isAccessibleForFree"), "json-ld:isAccessibleForFree", 80, into);
    nodes.each(
        node.path("hasPart"),
        part -> free(part.path("isAccessibleForFree"), "json-ld:hasPart", 40, into));
  }

  private static void free(JsonNode said, String rule, int weight, Evidence into) {
    String value = said.isBoolean() ? Boolean.toString(said.asBoolean()) : text(said);
    into.add(Field.FREE, value.substring(value.lastIndexOf('/') + 1), rule, weight);
  }
}
