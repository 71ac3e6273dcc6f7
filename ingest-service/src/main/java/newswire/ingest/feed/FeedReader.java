package newswire.ingest.feed;

import java.util.Optional;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any known format, or says that it is none. Stateless and safe to share.
 *
 * <p>There is one grammar for good and broken feeds: jsoup's XML parser mends what it can, resolves
 * no entity outside the text, and each format reads what is there.
 */
public final class FeedReader {

  private static final FeedReading NOTHING =
      new FeedReading.Unreadable("it has a root element and nothing in it");

  /**
   * Reads {@code body}. Never throws on any input; what it says is bounded in items and depth.
   *
   * @param origin where it was found, against which links are resolved
   */
  public FeedReading read(byte[] body, FeedOrigin origin) {
    byte[] plain = GzipBody.is(body) ? GzipBody.inflated(body) : body;
    String text = FeedText.decode(plain, origin.contentType());
    WebUrl base = origin.base().orElse(null);
    if (JsonFeedFormat.looksLikeJson(text)) {
      return JsonFeedFormat.read(text, base);
    }
    return switch (FeedRoot.find(text)) {
      case FeedRoot.Found.NoFeed(boolean html) ->
          TextSitemap.read(text).orElseGet(() -> new FeedReading.NotAFeed(html));
      case FeedRoot.Found.Refused(String detail) -> new FeedReading.Unreadable(detail);
      case FeedRoot.Found.Root(FeedRoot root) -> spoken(parse(root, base), origin.language());
    };
  }

  private static FeedReading parse(FeedRoot root, @Nullable WebUrl base) {
    return switch (root.format()) {
      case ATOM -> feed(root, new AtomFormat(), base);
      case RDF -> feed(root, new RdfFormat(), base);
      case RSS, JSON_FEED -> feed(root, new RssFormat(), base);
      case SITEMAP -> feed(root, new SitemapFormat(), base);
      case SITEMAP_INDEX -> index(root, base);
    };
  }

  private static FeedReading feed(FeedRoot root, FeedGrammar grammar, @Nullable WebUrl base) {
    return EntryStream.read(
        root,
        grammar::isEntry,
        entry -> grammar.entry(new Fields(entry, base)),
        grammar.mostEntries(),
        read ->
            read.isNothing() && !isEmptyAtom(root)
                ? NOTHING
                : grammar.feed(new Fields(read.top(), base), read.entries(), read.truncated()));
  }

  private static FeedReading index(FeedRoot root, @Nullable WebUrl base) {
    return EntryStream.read(
        root,
        element -> Names.of(element).equals("sitemap"),
        sitemap -> SitemapFormat.listed(new Fields(sitemap, base)),
        FeedBounds.MAX_SITEMAPS,
        read ->
            read.isNothing()
                ? NOTHING
                : new FeedReading.SitemapIndex(
                    read.entries().stream().flatMap(Optional::stream).toList(), read.truncated()));
  }

  // spec: RFC 9110 8.5: the header speaks of what the feed itself does not say.
  private static FeedReading spoken(FeedReading reading, @Nullable String language) {
    return reading instanceof FeedReading.Feed feed && feed.language() == null && language != null
        ? feed.in(language)
        : reading;
  }

  /** An Atom root tells by itself that this is a feed; a bare rss element may be anything. */
  private static boolean isEmptyAtom(FeedRoot root) {
    return root.format() == FeedFormat.ATOM && !root.isCutOff();
  }
}
