package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newswire.ingest.feed.FeedEntry.Enclosure;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS 0.91 to 2.0. spec: https://www.rssboard.org/rss-specification */
final class RssFormat implements FeedGrammar {

  @Override
  public boolean isEntry(Element element) {
    return Names.of(element).equals("item");
  }

  @Override
  public FeedEntry entry(Fields item) {
    List<Enclosure> enclosures = enclosures(item);
    return new FeedEntry(
        item.text("guid", "atom:id", "dc:identifier"),
        link(item),
        item.plain("title", "dc:title", "media:title", "atom:title"),
        summary(item),
        content(item),
        language(item),
        authors(item),
        Categories.of(item),
        enclosures,
        Media.images(item, enclosures),
        item.text("pubdate", "dc:date", "dcterms:issued", "dcterms:created", "atom:published"),
        item.text("atom:updated", "dcterms:modified"));
  }

  private static @Nullable String summary(Fields item) {
    return item.html(
        "summary",
        "description",
        "dc:description",
        "atom:summary",
        "itunes:summary",
        "media:description");
  }

  private static @Nullable String content(Fields item) {
    String content =
        item.html("content:encoded", "atom:content", "xhtml:body", "body", "xhtml:div", "fullitem");
    // Beside a summary, which RSS does not know, the description is meant as the whole.
    return content == null && item.first("summary").isPresent()
        ? item.html("description")
        : content;
  }

  @Override
  public FeedReading.Feed feed(Fields root, List<FeedEntry> entries, boolean truncated) {
    Fields channel = root.first("channel").map(root::of).orElse(root);
    return feedOf(FeedFormat.RSS, channel, entries, truncated);
  }

  static FeedReading.Feed feedOf(
      FeedFormat format, Fields channel, List<FeedEntry> entries, boolean truncated) {
    String language = channel.plain("language", "dc:language");
    return new FeedReading.Feed(
        format,
        channel.text("guid", "atom:id", "dc:identifier"),
        channel.plain("title", "dc:title", "atom:title"),
        channelLink(channel),
        description(channel),
        language != null ? language : channel.xmlLanguage(),
        Authors.ofLines(
            channel.all(
                "managingeditor",
                "dc:creator",
                "dc:author",
                "author",
                "itunes:author",
                "webmaster")),
        entries,
        Hints.of(channel),
        truncated);
  }

  private static @Nullable String description(Fields channel) {
    String given =
        channel.html("description", "dc:description", "itunes:summary", "atom:subtitle", "tagline");
    // spec: RSS 2.0 requires one: left empty it was given all the same.
    return given == null && channel.first("description").isPresent() ? "" : given;
  }

  static @Nullable String language(Fields item) {
    String language = item.plain("dc:language", "language");
    return language != null ? language : item.ownLanguage();
  }

  /** The item's page: its link, an Atom link, or a guid that is one. */
  static @Nullable String link(Fields item) {
    for (Element link : item.all("link", "atom:link")) {
      String url = item.link(href(link), link);
      if (url != null) {
        return url;
      }
    }
    for (Element guid : item.all("guid")) {
      // spec: guid is a permalink unless isPermaLink says otherwise; what is no URL is none.
      String text = Fields.raw(guid).strip();
      if (!"false".equalsIgnoreCase(Fields.attribute(guid, "isPermaLink")) && isAbsolute(text)) {
        return item.link(text, guid);
      }
    }
    return null;
  }

  private static @Nullable String href(Element link) {
    String href = Fields.attribute(link, "href");
    if (href == null) {
      return Fields.raw(link);
    }
    String rel = Optional.ofNullable(Fields.attribute(link, "rel")).orElse("alternate");
    return rel.equalsIgnoreCase("alternate") ? href : null;
  }

  static @Nullable String channelLink(Fields channel) {
    for (Element link : channel.all("link", "atom:link")) {
      String url = channel.link(href(link), link);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  static boolean isAbsolute(String text) {
    String start = text.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  private static List<FeedAuthor> authors(Fields item) {
    List<FeedAuthor> authors = new ArrayList<>();
    for (Element person : item.all("author", "atom:author")) {
      Authors.ofPerson(item.of(person)).filter(a -> !authors.contains(a)).ifPresent(authors::add);
    }
    for (FeedAuthor author :
        Authors.ofLines(item.all("dc:creator", "dc:author", "itunes:author"))) {
      boolean known = authors.stream().anyMatch(a -> author.equals(a) || sameName(a, author));
      if (!known) {
        authors.add(author);
      }
    }
    return authors;
  }

  private static boolean sameName(FeedAuthor one, FeedAuthor other) {
    return one.name() != null && one.name().equals(other.name());
  }

  private static List<Enclosure> enclosures(Fields item) {
    List<Enclosure> enclosures = new ArrayList<>();
    for (Element enclosure : item.all("enclosure", "media:content")) {
      String given = Fields.attribute(enclosure, "url");
      String url =
          item.link(given != null ? given : Fields.attribute(enclosure, "href"), enclosure);
      if (url != null && enclosures.stream().noneMatch(e -> e.url().equals(url))) {
        enclosures.add(new Enclosure(url, Fields.attribute(enclosure, "type")));
      }
    }
    return enclosures;
  }
}
