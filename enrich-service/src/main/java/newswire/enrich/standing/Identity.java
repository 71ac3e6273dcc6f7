package newswire.enrich.standing;

import java.util.Optional;
import newswire.enrich.page.Carrier;
import newswire.events.article.Claims;
import newswire.events.identity.ArticleId;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PieceKey;
import newswire.events.identity.UrlCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * Which article a piece is (frozen).
 *
 * @param url the article's own; null when it is known only as a piece on other pages
 */
public record Identity(ArticleId id, @Nullable CanonicalUrl url, Claims claims) {

  /**
   * The article of a page of its own. A declared canonical counts only on the same site with a
   * path, to fold AMP, mobile, print and query variants; else it is a mere claim.
   *
   * @param declared {@code rel=canonical}, absolute; null when there is none
   */
  public static Identity ofPage(Carrier carrier, @Nullable String declared) {
    Optional<CanonicalUrl> claimed =
        declared == null ? Optional.empty() : UrlCanonicalizer.canonicalize(declared);
    if (claimed.isEmpty()) {
      return own(carrier.address(), null);
    }
    CanonicalUrl claim = claimed.get();
    if (claim.equals(carrier.address())) {
      return own(claim, null);
    }
    return claim.site().equals(carrier.site()) && hasPath(claim)
        ? own(claim, null)
        : own(carrier.address(), declared);
  }

  /**
   * A piece on somebody else's page: its link's article when the link is on the carrier's site.
   *
   * @param link absolute; null when the piece has none
   */
  public static Identity ofPiece(Carrier carrier, PieceKey key, @Nullable String link) {
    Optional<CanonicalUrl> linked =
        link == null ? Optional.empty() : UrlCanonicalizer.canonicalize(link);
    if (linked.isPresent()) {
      CanonicalUrl url = linked.get();
      if (url.site().equals(carrier.site()) && hasPath(url) && !url.equals(carrier.address())) {
        return own(url, null);
      }
    }
    return new Identity(
        ArticleId.ofPiece(key, carrier.pageId()),
        null,
        new Claims(null, linked.isPresent() ? link : null));
  }

  private static Identity own(CanonicalUrl url, @Nullable String claim) {
    return new Identity(ArticleId.ofUrl(url), url, new Claims(claim, null));
  }

  private static boolean hasPath(CanonicalUrl url) {
    return url.path().length() > 1;
  }
}
