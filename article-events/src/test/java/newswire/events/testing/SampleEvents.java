package newswire.events.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.ArticleVersionBuilder;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.PageFetched;
import newswire.events.article.PageRef;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.article.Standing.Authority;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import newswire.events.identity.ArticleId;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.identity.PieceKey;
import newswire.events.identity.UrlCanonicalizer;

/**
 * Plain, valid events to begin a test with: each method gives a builder or an event in which all
 * that a test does not speak of is already right.
 */
public final class SampleEvents {

  /** When every sample was observed, and its visit. */
  public static final Instant OBSERVED = Instant.parse("2026-03-01T11:00:00Z");

  private static final long EXTRACTOR = 1_000_000;

  private SampleEvents() {}

  /** An HTML page as fetched, without redirects or feed items. */
  public static PageFetched page(String url, String html) {
    return new PageFetched(
        PageId.of(canonical(url)),
        url,
        url,
        OBSERVED.toEpochMilli(),
        OBSERVED,
        200,
        "text/html; charset=utf-8",
        List.of(),
        html.getBytes(StandardCharsets.UTF_8));
  }

  /** A full article on its own page, by the publisher of its site. */
  public static ArticleVersionBuilder ownPage(String url, String headline, String text) {
    CanonicalUrl canonical = canonical(url);
    return ArticleVersion.builder()
        .articleId(ArticleId.ofUrl(canonical))
        .url(canonical.value())
        .pieceKey(PieceKey.of(null, headline, canonical.site()))
        .headline(headline)
        .text(text)
        .source(new Source(null, canonical.site().value()))
        .standing(new Standing(Authority.PUBLISHER, Completeness.FULL, Rendition.OWN_PAGE))
        .page(pageRef(url))
        .extractor(EXTRACTOR);
  }

  /** A piece of {@code source} on somebody else's page, known only from there. */
  public static ArticleVersionBuilder piece(
      String carrierPage, String source, String headline, String text) {
    CanonicalUrl carrier = canonical(carrierPage);
    PieceKey key = PieceKey.of(source, headline, carrier.site());
    return ArticleVersion.builder()
        .articleId(ArticleId.ofPiece(key, PageId.of(carrier)))
        .pieceKey(key)
        .headline(headline)
        .text(text)
        .source(new Source(source, null))
        .carrier(new Source(null, carrier.site().value()))
        .standing(new Standing(Authority.FOREIGN, Completeness.FULL, Rendition.EMBEDDED))
        .page(pageRef(carrierPage))
        .extractor(EXTRACTOR);
  }

  /** The first change of an article of which only this version was seen. */
  public static ArticleChanged created(ArticleVersion version) {
    return new ArticleChanged(
        version.articleId(),
        OBSERVED.toEpochMilli(),
        1,
        ArticleChanged.Type.CREATED,
        List.of(),
        article(version),
        null,
        OBSERVED);
  }

  /** The article that a reader would see, had only this version been seen. */
  public static Article article(ArticleVersion it) {
    return new Article(
        it.articleId(),
        it.versionId(),
        it.url(),
        it.headline(),
        it.text(),
        it.html(),
        it.summary(),
        it.language(),
        it.source(),
        it.carrier(),
        it.agency(),
        it.dateline(),
        it.authors(),
        it.section(),
        it.keywords(),
        it.published(),
        it.modified(),
        it.images(),
        it.access(),
        it.standing(),
        it.contentHash(),
        it.provenance());
  }

  /** That this version is durable. */
  public static Outcome stored(ArticleVersion version) {
    return new Outcome(
        version.page().id(),
        version.page().url(),
        version.page().visit(),
        OutcomeKind.STORED,
        null,
        version.extractor(),
        null,
        version.articleId(),
        version.page().observed());
  }

  private static PageRef pageRef(String url) {
    return new PageRef(PageId.of(canonical(url)), url, url, OBSERVED.toEpochMilli(), OBSERVED);
  }

  private static CanonicalUrl canonical(String url) {
    return UrlCanonicalizer.canonicalize(url)
        .orElseThrow(() -> new IllegalArgumentException("not a web address: " + url));
  }
}
