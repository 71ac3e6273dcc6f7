package newswire.events;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import newswire.events.article.Access;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Image;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.identity.ArticleId;
import newswire.events.identity.ContentHash;
import newswire.events.identity.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * An article as a reader sees it: the content of its greatest sighting, and the best stated times.
 *
 * <p>The components mean what they mean in {@link ArticleVersion}.
 */
public record Article(
    ArticleId articleId,
    VersionId versionId,
    @Nullable String url,
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
    ContentHash contentHash,
    Map<String, String> provenance) {

  public Article {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(versionId, "versionId");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(contentHash, "contentHash");
    authors = Absent.asEmpty(authors);
    keywords = Absent.asEmpty(keywords);
    images = Absent.asEmpty(images);
    provenance = Absent.asEmpty(provenance);
  }
}
