package newswire.standalone.feed;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import newswire.events.kafka.EventJson;
import newswire.ingest.feed.FeedAuthor;
import newswire.ingest.feed.FeedEntry;
import newswire.ingest.feed.FeedHints;
import newswire.ingest.feed.FeedReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was read of a feed as one object. */
final class FeedJson {

  private FeedJson() {}

  static JsonNode of(JsonNode input, FeedReading.Feed feed) {
    ObjectNode json = EventJson.mapper().createObjectNode();
    json.set("input", input);
    json.put("format", feed.format().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    ObjectNode about = json.putObject("feed");
    about.put("title", feed.title());
    about.put("link", feed.link());
    about.put("description", feed.description());
    about.put("language", feed.language());
    about.put("id", feed.id());
    authors(about, feed.authors());
    about.put("hub", feed.hints().hub());
    about.put("self", feed.hints().self());
    hints(about.putObject("hints"), feed.hints());
    ArrayNode items = json.putArray("items");
    feed.entries().forEach(entry -> item(items.addObject(), entry));
    json.put("truncated", feed.truncated());
    return json;
  }

  static JsonNode of(JsonNode input, FeedReading.SitemapIndex index) {
    ObjectNode json = EventJson.mapper().createObjectNode();
    json.set("input", input);
    json.put("format", "sitemap-index");
    ArrayNode sitemaps = json.putArray("sitemaps");
    for (FeedReading.SitemapIndex.Listed listed : index.sitemaps()) {
      sitemaps.addObject().put("url", listed.url()).put("updatedRaw", listed.modifiedRaw());
    }
    json.put("truncated", index.truncated());
    return json;
  }

  static JsonNode failure(JsonNode input, String reason, String sentence) {
    ObjectNode json = EventJson.mapper().createObjectNode();
    json.set("input", input);
    json.put("error", reason);
    json.put("detail", sentence);
    return json;
  }

  private static void item(ObjectNode item, FeedEntry entry) {
    item.put("id", entry.id());
    item.put("link", entry.link());
    item.put("title", entry.title());
    // Who shows a list wants something of every entry: the content, where there is no summary.
    item.put("summary", entry.summary() != null ? entry.summary() : entry.content());
    item.put("content", entry.content());
    item.put("language", entry.language());
    authors(item, entry.authors());
    ArrayNode categories = item.putArray("categories");
    entry.categories().forEach(categories::add);
    ArrayNode enclosures = item.putArray("enclosures");
    for (FeedEntry.Enclosure enclosure : entry.enclosures()) {
      enclosures.addObject().put("url", enclosure.url()).put("type", enclosure.type());
    }
    ArrayNode images = item.putArray("images");
    entry.images().forEach(images::add);
    item.put("publishedRaw", entry.publishedRaw());
    item.put("updatedRaw", entry.updatedRaw());
  }

  private static void authors(ObjectNode of, List<FeedAuthor> authors) {
    ArrayNode list = of.putArray("authors");
    for (FeedAuthor author : authors) {
      list.addObject().put("name", author.name()).put("email", author.email());
    }
  }

  private static void hints(ObjectNode json, FeedHints hints) {
    json.put("ttlSeconds", seconds(hints.ttl()));
    json.put("updatePeriodSeconds", seconds(hints.updatePeriod()));
    ArrayNode hours = json.putArray("skipHours");
    hints.skipHours().forEach(hours::add);
    ArrayNode days = json.putArray("skipDays");
    hints.skipDays().forEach(day -> days.add(day.name()));
  }

  private static @Nullable Long seconds(@Nullable Duration duration) {
    return duration == null ? null : Long.valueOf(duration.toSeconds());
  }
}
