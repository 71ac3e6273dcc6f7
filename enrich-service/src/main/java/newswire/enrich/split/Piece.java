package newswire.enrich.split;

import java.util.List;
import java.util.Map;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Standing.Completeness;
import newswire.events.article.Standing.Rendition;
import org.jspecify.annotations.Nullable;

/**
 * A draft of one article on a page, before identity and authority are judged.
 *
 * @param headline plain text, never blank
 * @param paragraphs plain text, without dateline, agency credit and boilerplate; never empty of a
 *     piece that a page splitter gives
 * @param source the publisher's name as the page gives it; null when it names none
 * @param link absolute; null when the piece has none (always on a plain-text page)
 * @param rendition OWN_PAGE for the article that the page is about, EMBEDDED for any other
 * @param completeness judged from the text alone
 * @param provenance field name of {@code ArticleVersion} → the rule that found it
 */
public record Piece(
    String headline,
    List<String> paragraphs,
    @Nullable String source,
    @Nullable ArticleTime published,
    @Nullable String section,
    @Nullable String agency,
    @Nullable String dateline,
    List<Byline> authors,
    @Nullable String link,
    Rendition rendition,
    Completeness completeness,
    Map<String, String> provenance) {

  public Piece {
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
  }

  /** The same piece, published when another rule says. */
  public Piece with(ArticleTime time, Map<String, String> rules) {
    return new Piece(
        headline,
        paragraphs,
        source,
        time,
        section,
        agency,
        dateline,
        authors,
        link,
        rendition,
        completeness,
        rules);
  }

  /** The article's text: its paragraphs parted by a blank line. */
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
