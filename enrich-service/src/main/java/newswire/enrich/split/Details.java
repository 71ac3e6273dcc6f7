package newswire.enrich.split;

import java.util.List;
import newswire.events.article.Access;
import newswire.events.article.ArticleTime;
import newswire.events.article.Image;
import org.jspecify.annotations.Nullable;

/**
 * What a page with markup says of its own article, beside the piece itself.
 *
 * @param siteName what the site calls itself; null when it does not say
 * @param canonical the declared canonical address, absolute; null when none is declared
 * @param language primary subtag as declared; null when none is declared
 */
public record Details(
    @Nullable String siteName,
    @Nullable String canonical,
    @Nullable String html,
    @Nullable String summary,
    @Nullable String language,
    List<String> keywords,
    @Nullable ArticleTime modified,
    List<Image> images,
    @Nullable Access access) {

  /** Of a piece that is nothing but itself. */
  public static final Details NONE =
      new Details(null, null, null, null, null, List.of(), null, List.of(), null);

  /** Of a block on a page: only whose page it is. */
  public static Details ofBlock(@Nullable String siteName, @Nullable String language) {
    return new Details(siteName, null, null, null, language, List.of(), null, List.of(), null);
  }
}
