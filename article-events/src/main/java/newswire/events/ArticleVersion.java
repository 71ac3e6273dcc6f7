package newswire.events;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswire.events.article.Access;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Claims;
import newswire.events.article.Image;
import newswire.events.article.PageRef;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.identity.ArticleId;
import newswire.events.identity.ContentHash;
import newswire.events.identity.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * What one page said of one article ({@code newswire.article.version.v1}).
 *
 * @param versionId covers url, claims, pieceKey, headline, text, html, summary, language, source,
 *     agency, dateline, authors, section, keywords, images, access and standing
 * @param url the article's own, canonical; null for an article that is known only as a piece on
 *     other pages
 * @param pieceKey normalised source and headline, see {@code PieceKey}
 * @param text paragraphs parted by a blank line; at most 1 MiB
 * @param html sanitised; null when the page was plain text; at most 1 MiB
 * @param summary the page's own; null when it gives none
 * @param language BCP 47; null when it could not be told
 * @param source who published it; null when nothing tells
 * @param carrier whose page it was seen on, when that is another; else null
 * @param agency who wrote it for the source; null when no credit says so
 * @param dateline the place it was reported from; null when none stands there
 * @param published when the page says it was published; null when it does not
 * @param modified when the page says it was changed; null when it does not
 * @param access null when the page does not say
 * @param extractor release number × 10⁶ + revision of the overrides file
 * @param contentHash covers headline and text
 * @param provenance field name → the rule that found it
 */
public record ArticleVersion(
    ArticleId articleId,
    VersionId versionId,
    @Nullable String url,
    Claims claims,
    String pieceKey,
    String headline,
    String text,
    @Nullable String html,
    @Nullable String summary,
    @Nullable String language,
    @Nullable Source source,
    @Nullable Source carrier,
    @Nullable String agency,
    @Nullable String dateline,
    List<Byline> authors,
    @Nullable String section,
    List<String> keywords,
    @Nullable ArticleTime published,
    @Nullable ArticleTime modified,
    List<Image> images,
    @Nullable Access access,
    Standing standing,
    PageRef page,
    long extractor,
    ContentHash contentHash,
    Map<String, String> provenance) {

  public ArticleVersion {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(versionId, "versionId");
    Objects.requireNonNull(pieceKey, "pieceKey");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(contentHash, "contentHash");
    claims = claims == null ? new Claims(null, null) : claims;
    authors = Absent.asEmpty(authors);
    keywords = Absent.asEmpty(keywords);
    images = Absent.asEmpty(images);
    provenance = Absent.asEmpty(provenance);
  }

  /** The most bytes of UTF-8 that {@code text} may have, and {@code html} too. */
  public static final int MAX_TEXT_BYTES = 1024 * 1024;

  /** A builder with nothing set; content hash and version id are its work. */
  public static ArticleVersionBuilder builder() {
    return new ArticleVersionBuilder();
  }
}
