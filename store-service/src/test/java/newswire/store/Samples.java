package newswire.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import newswire.events.ArticleVersion;
import newswire.events.ArticleVersionBuilder;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.OutcomeReason;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Claims;
import newswire.events.article.PageRef;
import newswire.events.article.Precision;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.article.Standing.Authority;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import newswire.events.article.ZoneBasis;
import newswire.events.identity.ArticleId;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.identity.PieceKey;
import newswire.events.identity.Site;
import newswire.events.identity.UrlCanonicalizer;

/** Article versions and verdicts for tests: by default a full article on its own page. */
public final class Samples {

  public static final String OWN = "https://harbour-post.example/ferry";
  public static final Standing FULL_OWN =
      new Standing(Authority.PUBLISHER, Completeness.FULL, Rendition.OWN_PAGE);
  public static final Standing TEASER_OWN =
      new Standing(Authority.PUBLISHER, Completeness.TEASER, Rendition.OWN_PAGE);
  public static final Standing FULL_FOREIGN =
      new Standing(Authority.FOREIGN, Completeness.FULL, Rendition.EMBEDDED);

  /** The first visit's number, and its time. */
  public static final long FIRST_VISIT = 1_790_000_000_000L;

  private Samples() {}

  public static CanonicalUrl url(String url) {
    return UrlCanonicalizer.canonicalize(url).orElseThrow();
  }

  public static PageId page(String url) {
    return PageId.of(url(url));
  }

  public static ArticleId article(String url) {
    return ArticleId.ofUrl(url(url));
  }

  /** A version of the article at {@code url}, seen on {@code page} on its {@code nth} visit. */
  public static ArticleVersionBuilder version(
      String url, String page, int nth, Standing standing, String text) {
    long visit = FIRST_VISIT + nth * 60_000L;
    return ArticleVersion.builder()
        .articleId(article(url))
        .url(url(url).value())
        .claims(new Claims(null, null))
        .pieceKey(
            PieceKey.of("Harbour Post", "Ferry returns to the old harbour", Site.of(url(url))))
        .headline("Ferry returns to the old harbour")
        .text(text)
        .language("en-GB")
        .source(new Source("Harbour Post", "harbour-post.example"))
        .authors(List.of(new Byline("Ada Quill", null)))
        .keywords(List.of("ferry"))
        .images(List.of())
        .standing(standing)
        .page(new PageRef(page(page), page, page, visit, Instant.ofEpochMilli(visit)))
        .provenance(Map.of("headline", "h1", "text", "main"))
        .extractor(1_000_000);
  }

  /** A full article on its own page. */
  public static ArticleVersion own(String url, int nth, String text) {
    return version(url, url, nth, FULL_OWN, text).build();
  }

  public static ArticleTime time(Instant instant, Precision precision, int rank) {
    return new ArticleTime(
        instant,
        null,
        precision,
        instant,
        instant,
        ZoneBasis.STATED,
        "json-ld:datePublished",
        rank,
        instant.toString());
  }

  /** The verdict of an extractor on a visit: the articles it gave; none for a rejection. */
  public static Outcome verdict(String page, int nth, long extractor, ArticleId... articles) {
    long visit = FIRST_VISIT + nth * 60_000L;
    return new Outcome(
        page(page),
        page,
        visit,
        articles.length == 0 ? OutcomeKind.REJECTED : OutcomeKind.ENRICHED,
        articles.length == 0 ? OutcomeReason.NO_ARTICLE : null,
        extractor,
        List.of(articles),
        null,
        Instant.ofEpochMilli(visit));
  }

  /** A visit that found the page gone. */
  public static Outcome gone(String page, int nth) {
    long visit = FIRST_VISIT + nth * 60_000L;
    return new Outcome(
        page(page),
        page,
        visit,
        OutcomeKind.MISSED,
        OutcomeReason.GONE,
        null,
        null,
        null,
        Instant.ofEpochMilli(visit));
  }
}
