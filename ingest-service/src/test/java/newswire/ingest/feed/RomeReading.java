package newswire.ingest.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads feeds by ROME, as its manual shows, into the shape that readings are scored in. */
final class RomeReading {

  private RomeReading() {}

  static Optional<SyndFeed> feed(ScoredFeed feed) {
    try (XmlReader reader =
        new XmlReader(new ByteArrayInputStream(feed.body()), feed.origin().contentType(), true)) {
      return Optional.of(new SyndFeedInput().build(reader));
    } catch (IOException | FeedException | RuntimeException e) {
      return Optional.empty();
    }
  }

  static Map<String, Object> shape(SyndFeed feed) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("title", feed.getTitle());
    about.put("link", feed.getLink());
    about.put("description", feed.getDescription());
    about.put("language", feed.getLanguage());
    about.put("id", feed.getUri());
    about.put("authors", persons(feed.getAuthors(), feed.getAuthor()));
    return Map.of(
        "feed", about, "items", feed.getEntries().stream().map(RomeReading::item).toList());
  }

  private static Map<String, Object> item(SyndEntry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.getUri());
    item.put("link", entry.getLink());
    item.put("title", entry.getTitle());
    List<SyndContent> contents = entry.getContents();
    String content = contents.isEmpty() ? null : contents.getFirst().getValue();
    SyndContent description = entry.getDescription();
    item.put("summary", description == null ? content : description.getValue());
    item.put("content", content);
    item.put("authors", persons(entry.getAuthors(), entry.getAuthor()));
    item.put("categories", entry.getCategories().stream().map(SyndCategory::getName).toList());
    item.put("enclosures", entry.getEnclosures().stream().map(RomeReading::enclosure).toList());
    return item;
  }

  private static Map<String, Object> enclosure(SyndEnclosure enclosure) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("url", enclosure.getUrl());
    shape.put("type", enclosure.getType());
    return shape;
  }

  private static List<Map<String, Object>> persons(
      List<SyndPerson> persons, @Nullable String line) {
    if (!persons.isEmpty()) {
      return persons.stream().map(p -> person(p.getName(), p.getEmail())).toList();
    }
    // Only the line that RSS has: taken apart as we do, so that what counts is what ROME found.
    return Authors.ofLine(line).map(a -> List.of(person(a.name(), a.email()))).orElse(List.of());
  }

  private static Map<String, Object> person(@Nullable String name, @Nullable String email) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("name", name);
    shape.put("email", email);
    return shape;
  }
}
