package newswire.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An article: {@code a1_} when it has a page of its own, {@code e1_} when it is known only as a
 * piece on other pages.
 *
 * @param value the prefix {@code a1_ or e1_} and 26 characters of base32, see {@link Ids}
 */
public record ArticleId(@JsonValue String value) implements Comparable<ArticleId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ArticleId {
    Ids.requireWellFormed(value, "a1_", "e1_");
  }

  /** An article with a page of its own: by the canonical <em>final</em> URL. */
  public static ArticleId ofUrl(CanonicalUrl url) {
    return new ArticleId(Ids.of("a1_", url.value()));
  }

  /**
   * A piece that is known only from other pages.
   *
   * @param carrierPage the page it was seen on; part of the id only when the headline is too short
   *     (under 4 words) to name the piece elsewhere
   */
  public static ArticleId ofPiece(PieceKey piece, PageId carrierPage) {
    String input = piece.isShort() ? piece.value() + "\n" + carrierPage.value() : piece.value();
    return new ArticleId(Ids.of("e1_", input));
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
