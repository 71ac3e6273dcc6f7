package newswire.enrich.page;

import java.time.Instant;
import java.util.Optional;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.article.PageRef;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.identity.Site;
import newswire.events.identity.UrlCanonicalizer;
import newswire.events.identity.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an article was seen: where it is, and when that was.
 *
 * @param address the canonical final URL
 * @param site whose page it is
 * @param observed null when a file run was not told; on a page event that is the epoch
 */
public record Carrier(
    PageId pageId,
    String url,
    String finalUrl,
    long visit,
    @Nullable Instant observed,
    CanonicalUrl address,
    Site site) {

  /** Empty when the page's address is not one of the web. */
  public static Optional<Carrier> of(PageEvent page) {
    String finalUrl = page instanceof PageFetched fetched ? fetched.finalUrl() : page.url();
    return WebUrl.parse(finalUrl)
        .map(url -> of(page, finalUrl, UrlCanonicalizer.canonicalize(url)));
  }

  /** The carrier of a piece that {@code feedUrl} announced. */
  public static Optional<Carrier> ofFeed(PageEvent page, String feedUrl) {
    return UrlCanonicalizer.canonicalize(feedUrl).map(address -> of(page, page.url(), address));
  }

  private static Carrier of(PageEvent page, String finalUrl, CanonicalUrl address) {
    @Nullable Instant observed = page.observed().equals(Instant.EPOCH) ? null : page.observed();
    return new Carrier(
        page.pageId(), page.url(), finalUrl, page.visit(), observed, address, address.site());
  }

  /** The page as article versions name it. */
  public PageRef ref() {
    return new PageRef(pageId, url, finalUrl, visit, observed);
  }

  /** A reference on the page, absolute; empty when it is not of the web. */
  public Optional<WebUrl> resolve(String reference) {
    return WebUrl.parse(finalUrl).flatMap(base -> base.resolve(reference));
  }
}
