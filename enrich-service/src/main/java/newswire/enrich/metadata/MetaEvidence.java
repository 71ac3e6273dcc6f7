package newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.page.Addresses;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.page.NameWords;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Evidence of {@code meta} and {@code link}: OpenGraph, article:*, Dublin Core and kin. */
final class MetaEvidence {

  private static final Pattern WRITTEN_BY =
      Pattern.compile(
          "(?iu)written by|^by$|author|autor|verfasst|geschrieben|écrit par|escrito por|scritto da"
              + "|geschreven|skrevet|skriven|napisane|автор|написано|作者|執筆|글쓴이");

  private record Rule(Field field, int weight) {}

  /** "content_author", but not who made the site or the picture: "web_author". */
  private static final Pattern OWN_AUTHOR =
      Pattern.compile(
          "(?!.*(?<![a-z])(?:web|site|theme|template|plugin|app|image|photo|picture|media|video|comment|quote|book)[_.:-]).+[_.:-]author");

  private static final Pattern LAST_NAME_FIRST =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\p{M}.'’ -]{1,40}),\\s*(\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,2}(?: (?:de|van|von|der|den|ten|ter|la|del|della|da|di|dos|du|af|av))*)");

  private static final Map<String, Rule> BY_NAME =
      Map.ofEntries(
          Map.entry("og:title", new Rule(Field.HEADLINE, 68)),
          Map.entry("twitter:title", new Rule(Field.HEADLINE, 58)),
          Map.entry("dc.title", new Rule(Field.HEADLINE, 60)),
          Map.entry("dcterms.title", new Rule(Field.HEADLINE, 60)),
          Map.entry("parsely-title", new Rule(Field.HEADLINE, 66)),
          Map.entry("sailthru.title", new Rule(Field.HEADLINE, 62)),
          Map.entry("hdl", new Rule(Field.HEADLINE, 66)),
          Map.entry("title", new Rule(Field.HEADLINE, 45)),
          Map.entry("og:description", new Rule(Field.SUMMARY, 70)),
          Map.entry("description", new Rule(Field.SUMMARY, 75)),
          Map.entry("twitter:description", new Rule(Field.SUMMARY, 55)),
          Map.entry("dc.description", new Rule(Field.SUMMARY, 60)),
          Map.entry("author", new Rule(Field.AUTHOR, 60)),
          Map.entry("article:author", new Rule(Field.AUTHOR, 50)),
          Map.entry("article:author_name", new Rule(Field.AUTHOR, 60)),
          Map.entry("og:article:author", new Rule(Field.AUTHOR, 50)),
          Map.entry("dc.creator", new Rule(Field.AUTHOR, 62)),
          Map.entry("dcterms.creator", new Rule(Field.AUTHOR, 62)),
          Map.entry("parsely-author", new Rule(Field.AUTHOR, 66)),
          Map.entry("sailthru.author", new Rule(Field.AUTHOR, 64)),
          Map.entry("cxenseparse:author", new Rule(Field.AUTHOR, 62)),
          Map.entry("byl", new Rule(Field.AUTHOR, 64)),
          Map.entry("citation_author", new Rule(Field.AUTHOR, 70)),
          Map.entry("citation_authors", new Rule(Field.AUTHOR, 69)),
          Map.entry("article:published_time", new Rule(Field.PUBLISHED, 86)),
          Map.entry("og:article:published_time", new Rule(Field.PUBLISHED, 84)),
          Map.entry("og:published_time", new Rule(Field.PUBLISHED, 82)),
          Map.entry("article:published", new Rule(Field.PUBLISHED, 80)),
          Map.entry("parsely-pub-date", new Rule(Field.PUBLISHED, 82)),
          Map.entry("sailthru.date", new Rule(Field.PUBLISHED, 70)),
          Map.entry("cxenseparse:recs:publishtime", new Rule(Field.PUBLISHED, 80)),
          Map.entry("publishdate", new Rule(Field.PUBLISHED, 76)),
          Map.entry("pubdate", new Rule(Field.PUBLISHED, 76)),
          Map.entry("publish-date", new Rule(Field.PUBLISHED, 76)),
          Map.entry("publish_date", new Rule(Field.PUBLISHED, 76)),
          Map.entry("publication_date", new Rule(Field.PUBLISHED, 76)),
          Map.entry("publicationdate", new Rule(Field.PUBLISHED, 76)),
          Map.entry("originalpublicationdate", new Rule(Field.PUBLISHED, 78)),
          Map.entry("date", new Rule(Field.PUBLISHED, 70)),
          Map.entry("ptime", new Rule(Field.PUBLISHED, 70)),
          Map.entry("pdate", new Rule(Field.PUBLISHED, 68)),
          Map.entry("datepublished", new Rule(Field.PUBLISHED, 78)),
          Map.entry("dc.date", new Rule(Field.PUBLISHED, 72)),
          Map.entry("dc.date.issued", new Rule(Field.PUBLISHED, 76)),
          Map.entry("dc.date.created", new Rule(Field.PUBLISHED, 50)),
          Map.entry("dcterms.created", new Rule(Field.PUBLISHED, 50)),
          Map.entry("dcterms.date", new Rule(Field.PUBLISHED, 70)),
          Map.entry("dcterms.issued", new Rule(Field.PUBLISHED, 74)),
          Map.entry("citation_publication_date", new Rule(Field.PUBLISHED, 74)),
          Map.entry("citation_date", new Rule(Field.PUBLISHED, 72)),
          Map.entry("published", new Rule(Field.PUBLISHED, 74)),
          Map.entry("published-date", new Rule(Field.PUBLISHED, 76)),
          Map.entry("published_date", new Rule(Field.PUBLISHED, 76)),
          Map.entry("date_published", new Rule(Field.PUBLISHED, 76)),
          Map.entry("article_date_original", new Rule(Field.PUBLISHED, 76)),
          Map.entry("created", new Rule(Field.PUBLISHED, 60)),
          Map.entry("updated", new Rule(Field.MODIFIED, 60)),
          Map.entry("modified-date", new Rule(Field.MODIFIED, 60)),
          Map.entry("updated date", new Rule(Field.MODIFIED, 58)),
          Map.entry("dc.modified", new Rule(Field.MODIFIED, 65)),
          Map.entry("rnews:datepublished", new Rule(Field.PUBLISHED, 78)),
          Map.entry("article:modified_time", new Rule(Field.MODIFIED, 86)),
          Map.entry("og:updated_time", new Rule(Field.MODIFIED, 60)),
          Map.entry("lastmod", new Rule(Field.MODIFIED, 60)),
          Map.entry("last-modified", new Rule(Field.MODIFIED, 55)),
          Map.entry("dcterms.modified", new Rule(Field.MODIFIED, 65)),
          Map.entry("dc.date.modified", new Rule(Field.MODIFIED, 65)),
          Map.entry("og:site_name", new Rule(Field.SOURCE, 74)),
          Map.entry("application-name", new Rule(Field.SOURCE, 40)),
          Map.entry("dc.publisher", new Rule(Field.SOURCE, 55)),
          Map.entry("publisher", new Rule(Field.SOURCE, 45)),
          Map.entry("article:section", new Rule(Field.SECTION, 70)),
          Map.entry("parsely-section", new Rule(Field.SECTION, 72)),
          Map.entry("section", new Rule(Field.SECTION, 60)),
          Map.entry("news_keywords", new Rule(Field.KEYWORDS, 72)),
          Map.entry("keywords", new Rule(Field.KEYWORDS, 60)),
          Map.entry("parsely-tags", new Rule(Field.KEYWORDS, 55)),
          Map.entry("article:tag", new Rule(Field.KEYWORDS, 70)),
          Map.entry("dc.subject", new Rule(Field.KEYWORDS, 50)),
          Map.entry("dcterms.subject", new Rule(Field.KEYWORDS, 50)),
          Map.entry("sailthru.tags", new Rule(Field.KEYWORDS, 52)),
          Map.entry("dcterms.publisher", new Rule(Field.SOURCE, 55)),
          Map.entry("dcterms.language", new Rule(Field.LANGUAGE, 50)),
          Map.entry("dcterms.description", new Rule(Field.SUMMARY, 60)),
          Map.entry("dcterms.abstract", new Rule(Field.SUMMARY, 60)),
          Map.entry("sailthru.description", new Rule(Field.SUMMARY, 55)),
          Map.entry("og:locale", new Rule(Field.LANGUAGE, 40)),
          Map.entry("content-language", new Rule(Field.LANGUAGE, 50)),
          Map.entry("language", new Rule(Field.LANGUAGE, 45)),
          Map.entry("dc.language", new Rule(Field.LANGUAGE, 50)),
          Map.entry("og:url", new Rule(Field.CANONICAL, 60)),
          Map.entry("og:type", new Rule(Field.KIND, 50)),
          Map.entry("article:content_tier", new Rule(Field.FREE, 70)));

  void collect(HtmlPage page, Evidence into) {
    @Nullable Picture picture = null;
    for (Element meta : page.index().metas()) {
      String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
      if (content.isBlank()) {
        continue;
      }
      for (String attribute : List.of("property", "name", "http-equiv")) {
        for (String name : names(meta.attr(attribute))) {
          if (name.startsWith("og:image") || name.startsWith("twitter:image")) {
            picture = picture(name, content, picture, into);
          } else if (name.equals("parsely-page")) {
            ParselyPage.collect(content, into);
          } else {
            said(name, content, into);
          }
        }
      }
    }
    if (picture != null) {
      picture.tell(into);
    }
    cardAuthor(page, into);
    for (Element link : page.index().links()) {
      if (link.attr("rel").toLowerCase(Locale.ROOT).contains("canonical")) {
        into.add(Field.CANONICAL, Addresses.absolute(link, "href"), "link:canonical", 90);
      }
    }
    into.add(Field.LANGUAGE, page.dom().child(0).attr("lang"), "html:lang", 70);
    into.add(Field.LANGUAGE, page.dom().child(0).attr("xml:lang"), "html:xml:lang", 55);
    into.add(Field.HEADLINE, page.title(), "html:title", 50);
  }

  /** The names that a tag gives its value, lower case, with a dot behind a vocabulary's. */
  private static List<String> names(String attribute) {
    String all = attribute.strip().toLowerCase(Locale.ROOT);
    if (all.isEmpty()) {
      return List.of();
    }
    String dotted =
        all.startsWith("dc:") || all.startsWith("dcterm") && all.indexOf(':') > 0
            ? all.replaceFirst("^(?:dcterms?|dc):", all.startsWith("dc:") ? "dc." : "dcterms.")
            : all;
    return BY_NAME.containsKey(dotted) || dotted.indexOf(' ') < 0
        ? List.of(dotted)
        : NameWords.names(dotted, 6);
  }

  private static void said(String name, String content, Evidence into) {
    Rule rule = BY_NAME.containsKey(name) ? BY_NAME.get(name) : ownName(name);
    if (rule != null) {
      into.add(rule.field, named(name, content), "meta:" + name, rule.weight);
    }
  }

  // spec: ogp.me, structured properties: what follows a picture's address is said of it
  private static @Nullable Picture picture(
      String name, String content, @Nullable Picture last, Evidence into) {
    String family = name.startsWith("og:") ? "og:image" : "twitter:image";
    String part = name.substring(family.length());
    boolean same = last != null && last.family.equals(family);
    switch (part) {
      case "", ":url", ":src", ":secure_url" -> {
        if (same && !part.isEmpty()) {
          return last;
        }
        if (last != null) {
          last.tell(into);
        }
        return new Picture(family, content, null);
      }
      case ":alt" -> {
        return last != null && (same || last.alternative == null)
            ? new Picture(last.family, last.address, content)
            : last;
      }
      default -> {
        return last;
      }
    }
  }

  private record Picture(String family, String address, @Nullable String alternative) {

    void tell(Evidence into) {
      into.picture(
          address, alternative, null, "meta:" + family, family.equals("og:image") ? 70 : 50);
    }
  }

  // spec: Highwire's citation tags and Dublin Core give a person as "Doe, Jane"
  private static String named(String meta, String content) {
    if (!meta.equals("citation_author") && !meta.endsWith(".creator")) {
      return content;
    }
    Matcher parts = LAST_NAME_FIRST.matcher(content.strip());
    return parts.matches() ? parts.group(2) + " " + parts.group(1) : content;
  }

  /** Publishers' own names for what others have names for: "content_author". */
  private static @Nullable Rule ownName(String name) {
    if (name.endsWith("author") && OWN_AUTHOR.matcher(name).matches()) {
      return new Rule(Field.AUTHOR, 58);
    }
    Field field = OwnTimeNames.field(name);
    return field == null ? null : new Rule(field, field == Field.PUBLISHED ? 66 : 56);
  }

  /** A card's label says what its value is: "Written by". */
  private static void cardAuthor(HtmlPage page, Evidence into) {
    String label = "";
    for (Element meta : page.index().metas()) {
      String name = meta.hasAttr("name") ? meta.attr("name") : meta.attr("property");
      if (name.equals("twitter:label1")) {
        label = meta.attr("content");
      } else if (name.equals("twitter:data1") && WRITTEN_BY.matcher(label).find()) {
        into.add(Field.AUTHOR, meta.attr("content"), "meta:twitter:data1", 58);
      }
    }
  }
}
