package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.Text;
import newswire.enrich.time.TimeContext;
import newswire.enrich.time.TimeReader;
import newswire.events.FeedItem;
import newswire.events.PageAnnounced;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Standing.Rendition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page that could not be had, as its feed told of it: judged as a block on the
 * feed's page.
 */
public final class AnnouncedPieces {

  private static final int MAX_MARKUP_CHARS = 300_000;

  private final TimeReader times;

  public AnnouncedPieces(TimeReader times) {
    this.times = times;
  }

  /** A piece and the feed that carries it. */
  public record Told(Carrier carrier, Piece piece, Details details) {}

  /** The items that say anything, the fullest first. */
  public List<Told> of(PageAnnounced page) {
    List<Told> told = new ArrayList<>();
    for (FeedItem item : page.feedItems()) {
      Optional<Carrier> carrier = Carrier.ofFeed(page, item.feedUrl());
      if (carrier.isPresent()) {
        piece(item, page.url(), carrier.get()).ifPresent(told::add);
      }
    }
    return told;
  }

  private Optional<Told> piece(FeedItem item, String pageUrl, Carrier feed) {
    String headline = item.title() == null ? "" : Text.line(plain(item.title()));
    List<String> paragraphs = paragraphs(item.content() == null ? item.summary() : item.content());
    if (headline.isEmpty()) {
      return Optional.empty();
    }
    if (paragraphs.isEmpty()) {
      paragraphs = List.of(headline);
    }
    String text = String.join("\n\n", paragraphs);
    Map<String, String> provenance = new TreeMap<>();
    provenance.put("headline", "feed:title");
    provenance.put("text", item.content() == null ? "feed:summary" : "feed:content");
    TimeContext context = new TimeContext(feed.observed(), item.language(), null);
    @Nullable ArticleTime published = read(item.publishedRaw(), "feed:published", 66, context);
    if (published != null) {
      provenance.put("published", published.origin());
    }
    List<Byline> authors =
        item.authors().stream()
            .map(Text::line)
            .filter(name -> !name.isEmpty() && name.length() <= 100)
            .map(name -> new Byline(name, null))
            .toList();
    Piece piece =
        new Piece(
            headline,
            paragraphs,
            item.feedTitle() == null ? null : Text.line(item.feedTitle()),
            published,
            item.categories().isEmpty() ? null : Text.line(item.categories().getFirst()),
            null,
            null,
            authors,
            pageUrl,
            Rendition.FEED_ITEM,
            BlockCompleteness.of(text, item.content() == null ? pageUrl : null),
            provenance);
    @Nullable String siteName = piece.source();
    Details details =
        new Details(
            siteName,
            null,
            null,
            item.summary() == null || item.content() == null
                ? null
                : Text.line(plain(item.summary())),
            item.language() == null ? null : item.language().split("[-_]", 2)[0],
            item.categories().stream().limit(40).toList(),
            read(item.updatedRaw(), "feed:updated", 50, context),
            List.of(),
            null);
    return Optional.of(new Told(feed, piece, details));
  }

  private @Nullable ArticleTime read(
      @Nullable String raw, String origin, int rank, TimeContext context) {
    return raw == null ? null : times.read(raw, origin, rank, context).orElse(null);
  }

  private static List<String> paragraphs(@Nullable String markup) {
    if (markup == null || markup.isBlank()) {
      return List.of();
    }
    Element body = Jsoup.parseBodyFragment(Text.cut(markup, MAX_MARKUP_CHARS)).body();
    List<String> paragraphs = new ArrayList<>();
    for (Element p : body.select("p, li, h2, h3, blockquote")) {
      String line = Text.line(p.text());
      if (!line.isEmpty() && p.select("p, li").size() <= 1) {
        paragraphs.add(line);
      }
    }
    String all = Text.line(body.text());
    return !paragraphs.isEmpty() ? paragraphs : all.isEmpty() ? List.of() : List.of(all);
  }

  private static String plain(String markup) {
    return markup.indexOf('<') < 0 && markup.indexOf('&') < 0
        ? markup
        : Jsoup.parseBodyFragment(markup).text();
  }
}
