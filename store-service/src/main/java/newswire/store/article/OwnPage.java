package newswire.store.article;

import newswire.events.ArticleVersion;
import newswire.events.identity.ArticleId;
import newswire.events.identity.UrlCanonicalizer;

/**
 * Whether a page is an article's own: its address, or where its redirects ended, is the article's.
 * That is told by the page record and the article's id alone, whatever an extractor thinks.
 */
public final class OwnPage {

  private OwnPage() {}

  /** Whether the version was read from its article's own page. */
  public static boolean shows(ArticleVersion version) {
    return isAddressOf(version.articleId(), version.page().url())
        || isAddressOf(version.articleId(), version.page().finalUrl());
  }

  private static boolean isAddressOf(ArticleId article, String url) {
    return UrlCanonicalizer.canonicalize(url)
        .map(canonical -> ArticleId.ofUrl(canonical).equals(article))
        .orElse(false);
  }
}
