package newswire.ingest.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newswire.events.OutcomeReason;
import newswire.events.identity.WebUrl;
import newswire.ingest.discover.Findings.Choice;
import newswire.ingest.discover.Findings.How;
import newswire.ingest.discover.Findings.Step;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.fetch.FetchResult;
import newswire.ingest.fetch.HttpFacts;
import newswire.ingest.fetch.Validators;
import newswire.ingest.watchlist.WatchedSource.Kind;
import org.junit.jupiter.api.Test;

/** What is chosen behind an address, and what is said of the rest. */
class SourceSearchTest {

  private static final String SITE = "https://quay.example";
  private static final String FEED =
      "<rss version='2.0'><channel><title>Quay</title><item><title>a</title></item></channel></rss>";
  private static final String SITEMAP =
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
          + "<url><loc>https://quay.example/a</loc></url></urlset>";

  private final Map<String, String> web = new HashMap<>();
  private final Map<String, String> redirects = new HashMap<>();
  private final List<String> sitemaps = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  private final Look look =
      new Look() {
        @Override
        public FetchResult ask(String url) {
          asked.add(url);
          String at = redirects.getOrDefault(url, url);
          String body = web.get(at);
          List<HttpFacts.Hop> hops =
              at.equals(url) ? List.of() : List.of(new HttpFacts.Hop(301, url, at));
          return body == null
              ? new FetchResult.Refused(OutcomeReason.NOT_FOUND, 404, "it answered 404")
              : new FetchResult.Fetched(
                  new HttpFacts(at, 200, null, Validators.NONE, null, null, hops),
                  body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> sitemaps(String url) {
          return sitemaps;
        }
      };

  @Test
  void aFeed_isChosenAsItIs_andNothingElseIsAsked() throws InterruptedException {
    web.put(SITE + "/feed", FEED);
    Findings found = search("/feed");
    assertThat(found.choice()).isEqualTo(new Choice(SITE + "/feed", Kind.FEED, "Quay"));
    assertThat(found.steps())
        .containsExactly(new Step(SITE + "/feed", How.GIVEN, "a feed (rss) of 1 items", true));
    assertThat(asked).hasSize(1);
  }

  @Test
  void aFeedThatMovedForGood_isChosenWhereItIsNow() throws InterruptedException {
    redirects.put(SITE + "/old", SITE + "/new");
    web.put(SITE + "/new", FEED);
    assertThat(search("/old").choice()).isEqualTo(new Choice(SITE + "/new", Kind.FEED, "Quay"));
  }

  @Test
  void aSitesOwnFeed_isTheFirstThatProvesToBeOne_thoseOfCommentsLast() throws InterruptedException {
    web.put(
        SITE + "/",
        """
        <!doctype html><html><head><base href="/blog/">
        <link rel="alternate" type="application/rss+xml" title="Comments" href="comments/feed">
        <link rel="stylesheet alternate" type="text/css" href="dark.css">
        <link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="gone.xml">
        <link rel="alternate" type="application/rss+xml" href="feed.xml">
        <link rel="alternate" hreflang="de" href="/de/"></head></html>
        """);
    web.put(SITE + "/blog/comments/feed", FEED);
    web.put(SITE + "/blog/feed.xml", FEED);
    Findings found = search("/");
    assertThat(found.choice()).isEqualTo(new Choice(SITE + "/blog/feed.xml", Kind.FEED, "Quay"));
    assertThat(found.steps())
        .extracting(Step::url, Step::found, Step::chosen)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(SITE + "/", "a web page", false),
            org.assertj.core.groups.Tuple.tuple(SITE + "/blog/gone.xml", "it answered 404", false),
            org.assertj.core.groups.Tuple.tuple(
                SITE + "/blog/feed.xml", "a feed (rss) of 1 items", true),
            org.assertj.core.groups.Tuple.tuple(
                SITE + "/blog/comments/feed", "offered, too", false));
  }

  @Test
  void withoutAFeed_robotsSitemapsAreNext_thoseOfNewsFirst() throws InterruptedException {
    web.put(SITE + "/", "<!doctype html><title>Quay</title>");
    sitemaps.addAll(
        List.of(SITE + "/sitemap.xml", SITE + "/newsletter-map.xml", SITE + "/maps/news.xml"));
    web.put(SITE + "/sitemap.xml", SITEMAP);
    web.put(SITE + "/maps/news.xml", SITEMAP);
    Findings found = search("/");
    assertThat(found.choice()).isEqualTo(new Choice(SITE + "/maps/news.xml", Kind.SITEMAP, null));
    assertThat(asked).containsExactly(SITE + "/", SITE + "/maps/news.xml");
  }

  @Test
  void withoutEither_wellKnownPathsAreTried_ofTheWholeSite() throws InterruptedException {
    web.put(SITE + "/section/page", "<!doctype html><title>Quay</title>");
    web.put(SITE + "/rss.xml", FEED);
    Findings found = search("/section/page");
    assertThat(found.choice()).isEqualTo(new Choice(SITE + "/rss.xml", Kind.FEED, "Quay"));
    assertThat(found.steps().getLast().how()).isEqualTo(How.WELL_KNOWN);
  }

  @Test
  void whereNothingIs_nothingIsChosen_andAllThatWasTriedIsTold() throws InterruptedException {
    Findings found = search("/");
    assertThat(found.choice()).isNull();
    assertThat(found.steps()).hasSameSizeAs(asked).noneMatch(Step::chosen);
    assertThat(asked).hasSizeLessThanOrEqualTo(SourceSearch.MOST_ASKED).doesNotHaveDuplicates();
  }

  @Test
  void aPageOfAThousandLinks_isNotAskedAThousandTimes() throws InterruptedException {
    StringBuilder page = new StringBuilder("<!doctype html>");
    for (int i = 0; i < 1_000; i++) {
      page.append("<link rel=alternate type=application/rss+xml href=/f").append(i).append('>');
    }
    web.put(SITE + "/", page.toString());
    search("/");
    assertThat(asked).hasSize(SourceSearch.MOST_ASKED);
  }

  private Findings search(String path) throws InterruptedException {
    return new SourceSearch(look, new FeedReader()).search(WebUrl.parse(SITE + path).orElseThrow());
  }
}
