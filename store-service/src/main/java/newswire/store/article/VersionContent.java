package newswire.store.article;

import java.util.List;
import newswire.events.Article;
import newswire.events.ArticleVersion;
import newswire.events.article.Access;
import newswire.events.article.Byline;
import newswire.events.article.Claims;
import newswire.events.article.Image;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.identity.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What a version says: exactly the fields that its id covers, so two versions of one id have equal
 * contents.
 *
 * <p>The components mean what they mean in {@link ArticleVersion}.
 */
public record VersionContent(
    @Nullable String url,
    Claims claims,
    String pieceKey,
    String headline,
    String text,
    @Nullable String html,
    @Nullable String summary,
    @Nullable String language,
    @Nullable Source source,
    @Nullable String agency,
    @Nullable String dateline,
    List<Byline> authors,
    @Nullable String section,
    List<String> keywords,
    List<Image> images,
    @Nullable Access access,
    Standing standing) {

  /** The content of a version. */
  public static VersionContent of(ArticleVersion version) {
    return new VersionContent(
        version.url(),
        version.claims(),
        version.pieceKey(),
        version.headline(),
        version.text(),
        version.html(),
        version.summary(),
        version.language(),
        version.source(),
        version.agency(),
        version.dateline(),
        version.authors(),
        version.section(),
        version.keywords(),
        version.images(),
        version.access(),
        version.standing());
  }

  /** The article that a reader sees when this content is shown. */
  Article shownAs(ArticleId id, Showing showing) {
    Sighting greatest = showing.greatest();
    return new Article(
        id,
        greatest.versionId(),
        url,
        headline,
        text,
        html,
        summary,
        language,
        source,
        greatest.carrier(),
        agency,
        dateline,
        authors,
        section,
        keywords,
        showing.published(),
        greatest.modified(),
        images,
        access,
        standing,
        greatest.contentHash(),
        showing.provenance());
  }
}
