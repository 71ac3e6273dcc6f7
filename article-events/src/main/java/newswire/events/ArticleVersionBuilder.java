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
import newswire.events.identity.PieceKey;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link ArticleVersion}. Required: article id, piece key, headline, text, standing,
 * page; all else is null or empty unless given. Each method sets the component of its name, whose
 * meaning is told there.
 */
public final class ArticleVersionBuilder {

  private @Nullable ArticleId articleId;
  private @Nullable String url;
  private Claims claims = new Claims(null, null);
  private @Nullable String pieceKey;
  private @Nullable String headline;
  private @Nullable String text;
  private @Nullable String html;
  private @Nullable String summary;
  private @Nullable String language;
  private @Nullable Source source;
  private @Nullable Source carrier;
  private @Nullable String agency;
  private @Nullable String dateline;
  private List<Byline> authors = List.of();
  private @Nullable String section;
  private List<String> keywords = List.of();
  private @Nullable ArticleTime published;
  private @Nullable ArticleTime modified;
  private List<Image> images = List.of();
  private @Nullable Access access;
  private @Nullable Standing standing;
  private @Nullable PageRef page;
  private Map<String, String> provenance = Map.of();
  private long extractor;

  ArticleVersionBuilder() {}

  public ArticleVersionBuilder articleId(ArticleId articleId) {
    this.articleId = articleId;
    return this;
  }

  public ArticleVersionBuilder url(@Nullable String url) {
    this.url = url;
    return this;
  }

  public ArticleVersionBuilder claims(Claims claims) {
    this.claims = claims;
    return this;
  }

  public ArticleVersionBuilder pieceKey(PieceKey pieceKey) {
    this.pieceKey = pieceKey.value();
    return this;
  }

  public ArticleVersionBuilder headline(String headline) {
    this.headline = headline;
    return this;
  }

  public ArticleVersionBuilder text(String text) {
    this.text = text;
    return this;
  }

  public ArticleVersionBuilder html(@Nullable String html) {
    this.html = html;
    return this;
  }

  public ArticleVersionBuilder summary(@Nullable String summary) {
    this.summary = summary;
    return this;
  }

  public ArticleVersionBuilder language(@Nullable String language) {
    this.language = language;
    return this;
  }

  public ArticleVersionBuilder source(@Nullable Source source) {
    this.source = source;
    return this;
  }

  public ArticleVersionBuilder carrier(@Nullable Source carrier) {
    this.carrier = carrier;
    return this;
  }

  public ArticleVersionBuilder agency(@Nullable String agency) {
    this.agency = agency;
    return this;
  }

  public ArticleVersionBuilder dateline(@Nullable String dateline) {
    this.dateline = dateline;
    return this;
  }

  public ArticleVersionBuilder authors(List<Byline> authors) {
    this.authors = authors;
    return this;
  }

  public ArticleVersionBuilder section(@Nullable String section) {
    this.section = section;
    return this;
  }

  public ArticleVersionBuilder keywords(List<String> keywords) {
    this.keywords = keywords;
    return this;
  }

  public ArticleVersionBuilder published(@Nullable ArticleTime published) {
    this.published = published;
    return this;
  }

  public ArticleVersionBuilder modified(@Nullable ArticleTime modified) {
    this.modified = modified;
    return this;
  }

  public ArticleVersionBuilder images(List<Image> images) {
    this.images = images;
    return this;
  }

  public ArticleVersionBuilder access(@Nullable Access access) {
    this.access = access;
    return this;
  }

  public ArticleVersionBuilder standing(Standing standing) {
    this.standing = standing;
    return this;
  }

  public ArticleVersionBuilder page(PageRef page) {
    this.page = page;
    return this;
  }

  public ArticleVersionBuilder provenance(Map<String, String> provenance) {
    this.provenance = provenance;
    return this;
  }

  public ArticleVersionBuilder extractor(long extractor) {
    this.extractor = extractor;
    return this;
  }

  /**
   * Computes content hash and version id.
   *
   * @throws NullPointerException naming the required field that is not given
   */
  public ArticleVersion build() {
    String heading = Objects.requireNonNull(headline, "headline");
    String body = Objects.requireNonNull(text, "text");
    String piece = Objects.requireNonNull(pieceKey, "pieceKey");
    Standing trust = Objects.requireNonNull(standing, "standing");
    VersionFingerprint fingerprint = new VersionFingerprint();
    fingerprint.text("url", url);
    fingerprint.text("claims.canonical", claims.canonical());
    fingerprint.text("claims.link", claims.link());
    fingerprint.text("pieceKey", piece);
    fingerprint.text("headline", heading);
    fingerprint.text("text", body);
    fingerprint.text("html", html);
    fingerprint.text("summary", summary);
    fingerprint.text("language", language);
    fingerprint.text("source.name", source == null ? null : source.name());
    fingerprint.text("source.domain", source == null ? null : source.domain());
    fingerprint.text("agency", agency);
    fingerprint.text("dateline", dateline);
    fingerprint.list("authors.name", authors, Byline::name);
    fingerprint.list("authors.url", authors, Byline::url);
    fingerprint.text("section", section);
    fingerprint.list("keywords", keywords, keyword -> keyword);
    fingerprint.list("images.url", images, Image::url);
    fingerprint.list("images.caption", images, Image::caption);
    fingerprint.list("images.credit", images, Image::credit);
    fingerprint.text("access.free", access == null ? null : String.valueOf(access.free()));
    if (access != null && access.licence() != null) {
      // Younger than the ids of versions that name none, which stay what they are.
      fingerprint.text("access.licence", access.licence());
    }
    if (access != null && !access.optOuts().isEmpty()) {
      fingerprint.list("access.optOuts", access.optOuts(), use -> use);
    }
    fingerprint.text("standing.authority", trust.authority().name());
    fingerprint.text("standing.completeness", trust.completeness().name());
    fingerprint.text("standing.rendition", trust.rendition().name());
    return new ArticleVersion(
        Objects.requireNonNull(articleId, "articleId"),
        fingerprint.versionId(),
        url,
        claims,
        piece,
        heading,
        body,
        html,
        summary,
        language,
        source,
        carrier,
        agency,
        dateline,
        authors,
        section,
        keywords,
        published,
        modified,
        images,
        access,
        trust,
        Objects.requireNonNull(page, "page"),
        extractor,
        ContentHash.of(heading, body),
        provenance);
  }
}
