package newswire.ingest.discover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newswire.events.identity.WebUrl;
import newswire.ingest.discover.Findings.Choice;
import newswire.ingest.discover.Findings.How;
import newswire.ingest.discover.Findings.Step;
import newswire.ingest.feed.FeedOrigin;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.feed.FeedReading;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.watchlist.WatchedSource;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to watch for an address: itself, if it is a feed or a sitemap; else the feed that its
 * page names, a sitemap that robots.txt names (those of news first), or what lies where many sites
 * have one. The first that proves to be one is chosen; nothing is guessed.
 */
public final class SourceSearch {

  /** Addresses asked for one search. */
  static final int MOST_ASKED = 16;

  private static final Duration MOST_TIME = Duration.ofSeconds(20);

  private static final List<String> WELL_KNOWN =
      List.of(
          "/feed",
          "/rss",
          "/rss.xml",
          "/feed.xml",
          "/atom.xml",
          "/index.xml",
          "/news-sitemap.xml",
          "/sitemap-news.xml",
          "/sitemap.xml");

  private final Look look;
  private final FeedReader reader;

  /** A search by way of {@code look}. */
  public SourceSearch(Look look, FeedReader reader) {
    this.look = look;
    this.reader = reader;
  }

  /** Searches; takes up to 20 s and one request more. */
  public Findings search(WebUrl url) throws InterruptedException {
    return new Search().of(url);
  }

  /** A page that was looked at in place of a feed. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Page(WebUrl url, byte[] body) {}

  /** One search and what it has seen. */
  private final class Search {

    private final long began = System.nanoTime();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable Choice choice;
    private @Nullable Page page;

    Findings of(WebUrl url) throws InterruptedException {
      visit(url.toString(), How.GIVEN);
      if (choice == null) {
        WebUrl site = page == null ? url : page.url();
        visitAll(page == null ? List.of() : AlternateLinks.of(page.body(), site), How.LINKED);
        visitAll(
            choice == null ? newsFirst(look.sitemaps(site.toString())) : List.of(), How.ROBOTS);
        visitAll(choice == null ? wellKnown(site) : List.of(), How.WELL_KNOWN);
      }
      return new Findings(choice, steps);
    }

    private void visitAll(List<String> urls, How how) throws InterruptedException {
      for (String url : urls) {
        if (choice != null) {
          if (seen.add(url)) {
            steps.add(new Step(url, how, "offered, too", false));
          }
        } else if (seen.size() < MOST_ASKED && System.nanoTime() - began < MOST_TIME.toNanos()) {
          visit(url, how);
        }
      }
    }

    private void visit(String url, How how) throws InterruptedException {
      if (!seen.add(url)) {
        return;
      }
      switch (look.ask(url)) {
        case FetchResult.Fetched fetched -> read(url, how, fetched);
        case FetchResult.NotModified _ -> nothing(url, how, "it answered 304 unasked");
        case FetchResult.Throttled busy -> nothing(url, how, "it answered " + busy.status());
        case FetchResult.Gone _ -> nothing(url, how, "it is gone for good (410)");
        case FetchResult.Refused refused -> nothing(url, how, refused.detail());
        case FetchResult.Unreachable missed -> nothing(url, how, missed.detail());
      }
    }

    private void read(String url, How how, FetchResult.Fetched fetched) {
      String moved = fetched.facts().permanentUrl();
      String address = moved == null ? url : moved;
      switch (reader.read(fetched.body(), FeedOrigin.of(fetched.facts()))) {
        case FeedReading.Feed feed when feed.isSitemap() ->
            choose(
                address,
                how,
                WatchedSource.Kind.SITEMAP,
                null,
                "a sitemap of " + feed.entries().size() + " pages");
        case FeedReading.Feed feed ->
            choose(address, how, WatchedSource.Kind.FEED, feed.title(), feedInWords(feed));
        case FeedReading.SitemapIndex index ->
            choose(
                address,
                how,
                WatchedSource.Kind.SITEMAP,
                null,
                "an index of " + index.sitemaps().size() + " sitemaps");
        case FeedReading.NotAFeed(boolean html) -> {
          nothing(url, how, html ? "a web page" : "neither feed nor page");
          if (how == How.GIVEN && html) {
            page =
                WebUrl.parse(fetched.facts().finalUrl())
                    .map(at -> new Page(at, fetched.body()))
                    .orElse(null);
          }
        }
        case FeedReading.Unreadable(var detail) -> nothing(url, how, detail);
      }
    }

    private void choose(
        String url, How how, WatchedSource.Kind kind, @Nullable String title, String words) {
      choice = new Choice(url, kind, title);
      steps.add(new Step(url, how, words, true));
    }

    private void nothing(String url, How how, String words) {
      steps.add(new Step(url, how, words, false));
    }
  }

  private static String feedInWords(FeedReading.Feed feed) {
    return "a feed (%s) of %d items"
        .formatted(
            feed.format().name().toLowerCase(Locale.ROOT).replace('_', ' '), feed.entries().size());
  }

  // The sort is stable: within both groups robots.txt's order stays.
  private static List<String> newsFirst(List<String> sitemaps) {
    return sitemaps.stream()
        .sorted(Comparator.comparing((String url) -> !FeedReading.SitemapIndex.isOfNews(url)))
        .toList();
  }

  private static List<String> wellKnown(WebUrl site) {
    return WELL_KNOWN.stream()
        .flatMap(path -> site.resolve(path).stream())
        .map(WebUrl::toString)
        .toList();
  }
}
