package newswire.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswire.ingest.feed.FeedEntry.Enclosure;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Atom 0.3 and 1.0. spec: RFC 4287 */
final class AtomFormat implements FeedGrammar {

  @Override
  public boolean isEntry(Element element) {
    String name = Names.of(element);
    return name.equals("atom:entry") || name.equals("entry");
  }

  @Override
  public FeedEntry entry(Fields entry) {
    List<Enclosure> enclosures = enclosures(entry);
    String id = id(entry);
    return new FeedEntry(
        id,
        link(entry, id),
        title(entry, "atom:title", "title", "dc:title", "media:title"),
        summary(entry),
        body(entry, "atom:content", "content", "content:encoded"),
        language(entry),
        authors(entry),
        Categories.of(entry),
        enclosures,
        Media.images(entry, enclosures),
        entry.text(
            "atom:published",
            "published",
            "atom:issued",
            "issued",
            "dc:date",
            "atom:created",
            "created",
            "pubdate"),
        entry.text("atom:updated", "updated", "atom:modified", "modified", "dcterms:modified"));
  }

  // spec: RFC 4287 4.2.6: an id is absolute and unique; of a path that is neither the base makes
  // one.
  private static @Nullable String id(Fields entry) {
    for (Element id : entry.all("atom:id", "id", "guid")) {
      String given = FeedBounds.cut(Fields.raw(id).strip(), FeedBounds.MAX_TEXT);
      if (!given.isEmpty()) {
        String resolved = given.startsWith("/") ? entry.link(given, id) : null;
        return resolved != null ? resolved : given;
      }
    }
    return null;
  }

  @Override
  public FeedReading.Feed feed(Fields feed, List<FeedEntry> entries, boolean truncated) {
    String language = feed.ownLanguage();
    List<FeedAuthor> authors = persons(feed);
    return new FeedReading.Feed(
        FeedFormat.ATOM,
        feed.text("atom:id", "id"),
        title(feed, "atom:title", "title", "dc:title"),
        link(feed, null),
        body(
            feed,
            "atom:subtitle",
            "subtitle",
            "atom:tagline",
            "tagline",
            "atom:info",
            "description"),
        language != null ? language : feed.plain("dc:language", "language"),
        authors,
        // Only now: to look for them at every entry would go through all that stands before it.
        entries.stream().map(entry -> entry.elseBy(authors)).toList(),
        Hints.of(feed),
        truncated);
  }

  private static @Nullable String title(Fields fields, String... names) {
    for (Element title : fields.all(names)) {
      String type = type(title);
      String text =
          type.equals("text") || type.equals("text/plain")
              ? PlainText.line(Fields.raw(title))
              : PlainText.ofHtml(content(title));
      if (!text.isEmpty()) {
        return FeedBounds.cut(text, FeedBounds.MAX_TEXT);
      }
    }
    return null;
  }

  // spec: https://www.rssboard.org/media-rss: a description may stand in a group.
  private static @Nullable String summary(Fields entry) {
    String own = body(entry, "atom:summary", "summary", "description", "media:description");
    return own != null
        ? own
        : entry
            .first("media:group")
            .map(group -> body(entry.of(group), "media:description"))
            .orElse(null);
  }

  private static @Nullable String body(Fields fields, String... names) {
    for (Element element : fields.all(names)) {
      String text = content(element).strip();
      if (!text.isEmpty()) {
        return FeedBounds.cut(text, FeedBounds.MAX_CONTENT);
      }
    }
    return null;
  }

  // spec: RFC 4287 3.1 and 4.1.3; Atom 0.3 says the same by a mode.
  private static String content(Element element) {
    String mode = Optional.ofNullable(Fields.attribute(element, "mode")).orElse("");
    String type = type(element);
    if (mode.equals("base64") || isEncodedType(type)) {
      return decoded(Fields.raw(element));
    }
    if (type.equals("xhtml") || type.equals("application/xhtml+xml")) {
      // The div is a wrapper and no part of the content.
      Element div = element.firstElementChild();
      boolean wrapped = element.childrenSize() == 1 && div != null && isDiv(div);
      return wrapped && div != null ? Fields.markup(div) : Fields.markup(element);
    }
    return Fields.markup(element);
  }

  private static boolean isDiv(Element element) {
    return element.tagName().toLowerCase(Locale.ROOT).replaceFirst("^.*:", "").equals("div");
  }

  private static boolean isEncodedType(String type) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml");
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  private static String type(Element element) {
    String type = Fields.attribute(element, "type");
    return type == null ? "" : type.toLowerCase(Locale.ROOT);
  }

  // spec: RFC 4287 4.2.7.2: a link without rel is an alternate.
  private static @Nullable String link(Fields fields, @Nullable String id) {
    for (Element link : fields.all("atom:link", "link")) {
      if (rel(link).equals("alternate")) {
        String href = Fields.attribute(link, "href");
        String url = fields.link(href != null ? href : Fields.raw(link), link);
        if (url != null) {
          return url;
        }
      }
    }
    // An id is no link, but where it is a web address and no link is given, it is the page's.
    return id != null && RssFormat.isAbsolute(id) ? fields.link(id, fields.element()) : null;
  }

  private static String rel(Element link) {
    String rel = Fields.attribute(link, "rel");
    if (rel == null) {
      return "alternate";
    }
    // spec: RFC 4287 4.2.7.2: a name is the same as its registry's address with the name.
    return rel.toLowerCase(Locale.ROOT).replace("http://www.iana.org/assignments/relation/", "");
  }

  private static List<Enclosure> enclosures(Fields entry) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (Element link : entry.all("atom:link", "link", "media:content")) {
      boolean media = Names.of(link).startsWith("media:");
      if (media || rel(link).equals("enclosure")) {
        String url = entry.link(Fields.attribute(link, media ? "url" : "href"), link);
        if (url != null && enclosures.stream().noneMatch(e -> e.url().equals(url))) {
          enclosures.add(new Enclosure(url, Fields.attribute(link, "type")));
        }
      }
    }
    return enclosures;
  }

  // spec: RFC 4287 4.2.1: the source's authors are the entry's if it names none, else the feed's.
  private static List<FeedAuthor> authors(Fields entry) {
    List<FeedAuthor> own = persons(entry);
    return own.isEmpty()
        ? entry
            .first("atom:source", "source")
            .map(entry::of)
            .map(AtomFormat::persons)
            .orElse(List.of())
        : own;
  }

  private static List<FeedAuthor> persons(Fields fields) {
    List<FeedAuthor> authors = new ArrayList<>();
    for (Element person : fields.all("atom:author", "author")) {
      Authors.ofPerson(fields.of(person)).filter(a -> !authors.contains(a)).ifPresent(authors::add);
    }
    return authors.isEmpty()
        ? Authors.ofLines(fields.all("dc:creator", "dc:author", "itunes:author"))
        : authors;
  }

  private static @Nullable String language(Fields entry) {
    String language = entry.ownLanguage();
    if (language != null) {
      return language;
    }
    for (Element content : entry.all("atom:content", "content", "atom:title", "title")) {
      String own = Fields.language(content);
      if (own != null) {
        return own;
      }
    }
    return entry.plain("dc:language");
  }
}
