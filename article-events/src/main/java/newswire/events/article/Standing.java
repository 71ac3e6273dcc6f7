package newswire.events.article;

import java.util.Comparator;
import java.util.Objects;

/**
 * How much to trust an article version, judged from its page alone.
 *
 * <p>Compared by authority, then completeness, then rendition; each enum lists its greatest value
 * first, so the natural order of {@code Standing} puts the most trustworthy <em>greatest</em>.
 */
public record Standing(Authority authority, Completeness completeness, Rendition rendition)
    implements Comparable<Standing> {

  private static final Comparator<Standing> ORDER =
      Comparator.comparing(Standing::authority, Comparator.reverseOrder())
          .thenComparing(Standing::completeness, Comparator.reverseOrder())
          .thenComparing(Standing::rendition, Comparator.reverseOrder());

  /** Whose word it is; greatest first. */
  public enum Authority {
    /** The page is on the article URL's site and names no other publisher. */
    PUBLISHER,
    /** The page is on the article URL's site, but names another publisher. */
    CARRIER,
    /** The page is on another site, or the article has no URL of its own. */
    FOREIGN
  }

  /** How much of the article the page shows; greatest first. */
  public enum Completeness {
    /** All of it, as far as the page lets tell. */
    FULL,
    /** A part of the text. */
    PARTIAL,
    /** An ellipsis, a few sentences beside a link, a paywall, consent or error template. */
    TEASER
  }

  /** In which form the page shows it; greatest first. */
  public enum Rendition {
    /** The page is the article's. */
    OWN_PAGE,
    /** A piece on a page of something else. */
    EMBEDDED,
    /** What a feed said of it. */
    FEED_ITEM
  }

  public Standing {
    Objects.requireNonNull(authority, "authority");
    Objects.requireNonNull(completeness, "completeness");
    Objects.requireNonNull(rendition, "rendition");
  }

  @Override
  public int compareTo(Standing other) {
    return ORDER.compare(this, other);
  }
}
