package newswire.ingest.feed;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import newswire.events.identity.WebUrl;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed of any known format, or says that it is none. Stateless and safe to share.
 *
 * <p>There is one grammar for good and broken feeds: jsoup's XML parser mends what it can, resolves
 * no entity outside the text, and each format reads what is there.
 */
public final class FeedReader {

  /**
   * Reads {@code body}. Never throws on any input; what it says is bounded in items and depth.
   *
   * @param origin where it was found, against which links are resolved
   */
  public FeedReading read(byte[] body, FeedOrigin origin) {
    String text = FeedText.decode(body, origin.contentType());
    WebUrl documentUrl = origin.base().orElse(null);
    if (JsonFeedFormat.looksLikeJson(text)) {
      return JsonFeedFormat.read(text, documentUrl);
    }
    return switch (FeedRoot.find(text)) {
      case FeedRoot.Found.NoFeed(boolean html) -> new FeedReading.NotAFeed(html);
      case FeedRoot.Found.Refused(String detail) -> new FeedReading.Unreadable(detail);
      case FeedRoot.Found.Root(FeedRoot root) ->
          spoken(parse(root, documentUrl), origin.language());
    };
  }

  private static FeedReading parse(FeedRoot root, @Nullable WebUrl documentUrl) {
    FeedGrammar grammar =
        switch (root.format()) {
          case ATOM -> new AtomFormat();
          case RDF -> new RdfFormat();
          case RSS, JSON_FEED -> new RssFormat();
        };
    Parser xml = Parser.xmlParser().setMaxDepth(FeedBounds.MAX_DEPTH);
    try (StreamParser parser = new StreamParser(xml).parse(root.text(), "")) {
      List<FeedEntry> entries = new ArrayList<>();
      boolean whole = entries(parser, grammar, documentUrl, entries);
      boolean cutOff = root.isCutOff();
      if (cutOff && whole && !entries.isEmpty() && endsWithinEntry(root)) {
        // Half an entry would be taken for all of it; the next poll has it whole.
        entries.removeLast();
      }
      Element top = parser.document().firstElementChild();
      if (top == null || (entries.isEmpty() && top.childrenSize() == 0 && !isEmptyAtom(root))) {
        return new FeedReading.Unreadable("it has a root element and nothing in it");
      }
      return grammar.feed(new Fields(top, documentUrl), entries, cutOff || !whole);
    }
  }

  /** Reads entries as they come, and lets go of them; false when a bound was hit. */
  private static boolean entries(
      StreamParser parser,
      FeedGrammar grammar,
      @Nullable WebUrl documentUrl,
      List<FeedEntry> entries) {
    Iterator<Element> elements = parser.iterator();
    try {
      for (int seen = 0; elements.hasNext(); seen++) {
        Element element = elements.next();
        if (grammar.isEntry(element)) {
          if (entries.size() == FeedBounds.MAX_ENTRIES) {
            return false;
          }
          entries.add(grammar.entry(new Fields(element, documentUrl)));
          element.empty();
          element.clearAttributes();
          element.tagName("taken");
        }
        if (seen == FeedBounds.MAX_ELEMENTS) {
          return false;
        }
      }
      return true;
    } catch (IllegalArgumentException e) {
      // jsoup checks its own arguments, and a mangled namespace fails them: what came before stays.
      return false;
    }
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

  private static boolean endsWithinEntry(FeedRoot root) {
    String tag = root.format() == FeedFormat.ATOM ? "entry" : "item";
    return root.text().lastIndexOf("<" + tag) > root.text().lastIndexOf("</" + tag);
  }
}
