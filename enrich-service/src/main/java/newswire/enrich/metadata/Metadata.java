package newswire.enrich.metadata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.events.article.Access;
import newswire.events.article.ArticleTime;
import newswire.events.article.Byline;
import newswire.events.article.Image;
import org.jspecify.annotations.Nullable;

/**
 * What the vote made of the evidence; null or empty where nothing convinced.
 *
 * @param sourceName what the site calls itself
 * @param namedSource whose piece it is, when the page says so beside the headline
 * @param agency for which its author wrote it, by the byline
 * @param canonical the declared canonical address, absolute
 * @param language as declared, primary subtag only
 * @param access who may read and use it; null when the page says nothing of it
 * @param articleBody the text as structured data gives it
 * @param declaredArticle whether the page itself says that it is an article
 * @param kinds what the page says that it is, lower case: types of linked data, of OpenGraph
 * @param provenance field name → the rule that won
 */
public record Metadata(
    @Nullable String headline,
    @Nullable String summary,
    List<Byline> authors,
    @Nullable ArticleTime published,
    @Nullable ArticleTime modified,
    @Nullable String sourceName,
    @Nullable String namedSource,
    @Nullable String agency,
    @Nullable String canonical,
    @Nullable String section,
    List<String> keywords,
    List<Image> images,
    @Nullable String language,
    @Nullable Access access,
    @Nullable String articleBody,
    boolean declaredArticle,
    Set<String> kinds,
    Map<String, String> provenance) {

  /** Whether the page says that it cannot be read without paying. */
  public boolean notFree() {
    return access != null && Boolean.FALSE.equals(access.free());
  }
}
