package newswire.ingest.feed;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.90 and 1.0: items stand beside the channel, named by {@code rdf:about}. spec:
 * https://web.resource.org/rss/1.0/spec
 */
final class RdfFormat implements FeedGrammar {

  private final RssFormat rss = new RssFormat();

  @Override
  public boolean isEntry(Element element) {
    return rss.isEntry(element);
  }

  @Override
  public FeedEntry entry(Fields item) {
    FeedEntry entry = rss.entry(item);
    String about = Fields.attribute(item.element(), "rdf:about");
    String id = entry.id() != null ? entry.id() : about;
    String link = entry.link() != null ? entry.link() : linkOf(item, about);
    return new FeedEntry(
        id,
        link,
        entry.title(),
        entry.summary(),
        entry.content(),
        entry.language(),
        entry.authors(),
        entry.categories(),
        entry.enclosures(),
        entry.images(),
        entry.publishedRaw(),
        entry.updatedRaw());
  }

  private static @Nullable String linkOf(Fields item, @Nullable String about) {
    return about != null && RssFormat.isAbsolute(about) ? item.link(about, item.element()) : null;
  }

  @Override
  public FeedReading.Feed feed(Fields root, List<FeedEntry> entries, boolean truncated) {
    Fields channel = root.first("channel").map(root::of).orElse(root);
    return RssFormat.feedOf(FeedFormat.RDF, channel, entries, truncated);
  }
}
