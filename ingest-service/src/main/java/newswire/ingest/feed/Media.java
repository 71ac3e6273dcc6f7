package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.ingest.feed.FeedEntry.Enclosure;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads pictures by the modules that carry them. */
final class Media {

  private Media() {}

  // spec: https://www.rssboard.org/media-rss: content and thumbnail stand in the item or in a
  // group.
  static List<String> images(Fields item, List<Enclosure> enclosures) {
    Set<String> images = new LinkedHashSet<>();
    List<Element> media = new ArrayList<>(item.all("media:content", "media:thumbnail"));
    for (Element group : item.all("media:group", "media:content")) {
      media.addAll(item.of(group).all("media:content", "media:thumbnail"));
    }
    for (Element element : media) {
      if (Names.of(element).equals("media:thumbnail") || isImage(element)) {
        add(images, item.link(Fields.attribute(element, "url"), element));
      }
    }
    for (Enclosure enclosure : enclosures) {
      String type = enclosure.type();
      if (type != null && type.toLowerCase(Locale.ROOT).startsWith("image/")) {
        add(images, enclosure.url());
      }
    }
    for (Element element : item.all("itunes:image", "image")) {
      String href = Fields.attribute(element, "href");
      String url = href != null ? href : item.of(element).text("url");
      add(images, item.link(url != null ? url : Fields.raw(element), element));
    }
    return images.stream().limit(FeedBounds.MAX_LIST).toList();
  }

  private static boolean isImage(Element content) {
    String medium = Fields.attribute(content, "medium");
    String type = Fields.attribute(content, "type");
    String url = Fields.attribute(content, "url");
    if (medium != null || type != null) {
      return "image".equalsIgnoreCase(medium)
          || (type != null && type.toLowerCase(Locale.ROOT).startsWith("image/"));
    }
    return url != null
        && url.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp|avif)(\\?.*)?");
  }

  private static void add(Set<String> images, @Nullable String url) {
    if (url != null) {
      images.add(url);
    }
  }
}
