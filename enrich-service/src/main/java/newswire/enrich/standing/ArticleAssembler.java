package newswire.enrich.standing;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import newswire.enrich.language.LanguageTeller;
import newswire.enrich.page.Carrier;
import newswire.enrich.page.Text;
import newswire.enrich.split.AnnouncedPieces;
import newswire.enrich.split.Details;
import newswire.enrich.split.Piece;
import newswire.events.ArticleVersion;
import newswire.events.article.Source;
import newswire.events.article.Standing;
import newswire.events.article.Standing.Authority;
import newswire.events.article.Standing.Rendition;
import newswire.events.identity.PieceKey;
import newswire.events.identity.UrlCanonicalizer;
import org.jspecify.annotations.Nullable;

/** Makes a piece an article version: who it is, whose it is, how far it is to be trusted. */
public final class ArticleAssembler {

  private static final int MAX_LINE_CHARS = 1_000;
  private static final int MAX_SUMMARY_CHARS = 4_000;

  private final LanguageTeller languages;
  private final long extractor;

  public ArticleAssembler(LanguageTeller languages, long extractor) {
    this.languages = languages;
    this.extractor = extractor;
  }

  /** Judges a piece by the feed that told of it. */
  public ArticleVersion assemble(AnnouncedPieces.Told told) {
    return assemble(told.carrier(), told.piece(), told.details());
  }

  /** Judges a piece by its page alone. */
  public ArticleVersion assemble(Carrier carrier, Piece piece, Details details) {
    boolean own = piece.rendition() == Rendition.OWN_PAGE;
    Publisher publisher = publisher(carrier, piece, details, own);
    String headline = Text.cut(piece.headline(), MAX_LINE_CHARS);
    PieceKey key = PieceKey.of(publisher.keyName, headline, carrier.site());
    Identity identity =
        own
            ? Identity.ofPage(carrier, details.canonical())
            : Identity.ofPiece(carrier, key, piece.link());
    Map<String, String> provenance = new TreeMap<>(piece.provenance());
    LanguageTeller.@Nullable Told language =
        languages.tell(headline, piece.text(), details.language());
    if (language != null) {
      provenance.put("language", language.rule());
    }
    return ArticleVersion.builder()
        .articleId(identity.id())
        .url(identity.url() == null ? null : identity.url().value())
        .claims(identity.claims())
        .pieceKey(key)
        .headline(headline)
        .text(bounded(piece.text()))
        .html(details.html() == null ? null : boundedHtml(details.html()))
        .summary(details.summary() == null ? null : Text.cut(details.summary(), MAX_SUMMARY_CHARS))
        .language(language == null ? null : language.language())
        .source(publisher.source)
        .carrier(publisher.carrier)
        .agency(piece.agency())
        .dateline(piece.dateline())
        .authors(piece.authors())
        .section(piece.section())
        .keywords(details.keywords())
        .published(piece.published())
        .modified(details.modified())
        .images(details.images())
        .access(details.access())
        .standing(
            new Standing(authority(identity, publisher), piece.completeness(), piece.rendition()))
        .page(carrier.ref())
        .extractor(extractor)
        .provenance(provenance)
        .build();
  }

  private record Publisher(
      @Nullable Source source, @Nullable Source carrier, @Nullable String keyName, boolean other) {}

  /**
   * Who published the piece. A page's own article with no name is the site's; so is a block with no
   * name of its own; a name that is not the site's makes the site a mere carrier, and so does a
   * canonical address on another site.
   */
  private static Publisher publisher(Carrier carrier, Piece piece, Details details, boolean own) {
    String domain = carrier.site().value();
    Source site = new Source(details.siteName(), domain);
    @Nullable String named = piece.source();
    @Nullable String elsewhere = own ? otherSite(carrier, details.canonical()) : null;
    if (named != null && !PublisherName.isOwn(named, details.siteName(), carrier.site())) {
      return new Publisher(new Source(named, elsewhere), site, named, true);
    }
    if (elsewhere != null) {
      return new Publisher(new Source(null, elsewhere), site, null, true);
    }
    @Nullable String name = details.siteName() == null ? named : details.siteName();
    return new Publisher(new Source(name, domain), null, name, false);
  }

  private static @Nullable String otherSite(Carrier carrier, @Nullable String canonical) {
    return canonical == null
        ? null
        : UrlCanonicalizer.canonicalize(canonical)
            .filter(url -> url.path().length() > 1 && !url.site().equals(carrier.site()))
            .map(url -> url.site().value())
            .orElse(null);
  }

  private static Authority authority(Identity identity, Publisher publisher) {
    if (identity.url() == null) {
      return Authority.FOREIGN;
    }
    return publisher.other ? Authority.CARRIER : Authority.PUBLISHER;
  }

  /** Cut at a paragraph so that it fits. */
  private static String bounded(String text) {
    if (text.length() * 3L <= ArticleVersion.MAX_TEXT_BYTES
        || utf8(text) <= ArticleVersion.MAX_TEXT_BYTES) {
      return text;
    }
    String cut = Text.cut(text, ArticleVersion.MAX_TEXT_BYTES / 3);
    int end = cut.lastIndexOf("\n\n");
    return end > 0 ? cut.substring(0, end) : cut;
  }

  private static String boundedHtml(String html) {
    if (html.length() * 3L <= ArticleVersion.MAX_TEXT_BYTES
        || utf8(html) <= ArticleVersion.MAX_TEXT_BYTES) {
      return html;
    }
    String cut = Text.cut(html, ArticleVersion.MAX_TEXT_BYTES / 3);
    return cut.substring(0, Math.max(0, cut.lastIndexOf("</p>\n") + 5));
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
