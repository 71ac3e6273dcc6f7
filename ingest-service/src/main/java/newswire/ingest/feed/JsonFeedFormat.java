package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.events.identity.WebUrl;
import newswire.ingest.feed.FeedEntry.Enclosure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.0 and 1.1. spec: https://www.jsonfeed.org/version/1.1/ */
final class JsonFeedFormat {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonFeedFormat() {}

  /** Whether a text sets out to be JSON. */
  static boolean looksLikeJson(String text) {
    String start = text.substring(0, Math.min(text.length(), 200)).strip();
    return start.startsWith("{");
  }

  static FeedReading read(String text, @Nullable WebUrl documentUrl) {
    JsonNode feed;
    try {
      feed = MAPPER.readTree(text);
    } catch (JacksonException e) {
      return text.contains("jsonfeed.org/version/")
          ? new FeedReading.Unreadable("its JSON is malformed")
          : new FeedReading.NotAFeed(false);
    }
    if (!feed.path("version").asString("").contains("jsonfeed.org/version/")) {
      return new FeedReading.NotAFeed(false);
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      if (entries.size() < FeedBounds.MAX_ENTRIES && item.isObject()) {
        entries.add(entry(item, documentUrl));
      }
    }
    String hub = feed.path("hubs").path(0).path("url").asString("");
    return new FeedReading.Feed(
        FeedFormat.JSON_FEED,
        null,
        string(feed, "title"),
        link(string(feed, "home_page_url"), documentUrl),
        string(feed, "description"),
        string(feed, "language"),
        authors(feed),
        entries,
        new FeedHints(
            null,
            null,
            java.util.Set.of(),
            java.util.Set.of(),
            link(Fields.blankToNull(hub), documentUrl),
            link(string(feed, "feed_url"), documentUrl)),
        feed.path("items").size() > entries.size());
  }

  private static FeedEntry entry(JsonNode item, @Nullable WebUrl base) {
    String id = item.path("id").isValueNode() ? item.path("id").asString("") : "";
    String url = string(item, "url");
    String html = string(item, "content_html");
    List<Enclosure> enclosures = new ArrayList<>();
    for (JsonNode attachment : item.path("attachments")) {
      String at = link(string(attachment, "url"), base);
      if (at != null && enclosures.size() < FeedBounds.MAX_LIST) {
        enclosures.add(new Enclosure(at, string(attachment, "mime_type")));
      }
    }
    List<String> images = new ArrayList<>();
    for (String name : List.of("image", "banner_image")) {
      Optional.ofNullable(link(string(item, name), base)).ifPresent(images::add);
    }
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : item.path("tags")) {
      if (tags.size() < FeedBounds.MAX_LIST && tag.isString()) {
        tags.add(tag.asString());
      }
    }
    return new FeedEntry(
        Fields.blankToNull(id),
        link(url != null ? url : RssFormat.isAbsolute(id) ? id : null, base),
        string(item, "title"),
        string(item, "summary"),
        html != null ? html : string(item, "content_text"),
        string(item, "language"),
        authors(item),
        tags,
        enclosures,
        images,
        string(item, "date_published"),
        string(item, "date_modified"));
  }

  // spec: 1.1 has a list of authors, 1.0 had one.
  private static List<FeedAuthor> authors(JsonNode node) {
    List<FeedAuthor> authors = new ArrayList<>();
    for (JsonNode author : node.path("authors")) {
      String name = string(author, "name");
      if (name != null && authors.size() < FeedBounds.MAX_LIST) {
        authors.add(new FeedAuthor(name, null));
      }
    }
    String only = string(node.path("author"), "name");
    return authors.isEmpty() && only != null ? List.of(new FeedAuthor(only, null)) : authors;
  }

  private static @Nullable String string(JsonNode node, String name) {
    JsonNode value = node.path(name);
    String text = value.isString() ? value.asString() : "";
    return text.isBlank() ? null : FeedBounds.cut(text, FeedBounds.MAX_CONTENT);
  }

  private static @Nullable String link(@Nullable String reference, @Nullable WebUrl base) {
    if (reference == null) {
      return null;
    }
    Optional<WebUrl> url = base == null ? WebUrl.parse(reference) : base.resolve(reference);
    return url.map(WebUrl::toString).orElse(null);
  }
}
