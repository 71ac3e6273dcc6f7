package newswire.enrich;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.split.PageSplit;
import newswire.events.ArticleVersion;
import newswire.events.OutcomeReason;

/** What became of a page. */
public sealed interface EnrichOutcome {

  /** The number of the extractor that judged, see {@link EnrichPipeline#extractor()}. */
  long extractor();

  /**
   * The page gave these articles.
   *
   * @param articles at least one, at most one for each article id, at most 100
   * @param truncated whether the page holds more than were taken
   */
  record Enriched(List<ArticleVersion> articles, boolean truncated) implements EnrichOutcome {
    @Override
    public long extractor() {
      return articles.getFirst().extractor();
    }
  }

  /** The page holds no article. */
  record Rejected(OutcomeReason reason, long extractor) implements EnrichOutcome {}

  /**
   * At most one version of each article: the one of greatest standing, the first of equals.
   *
   * @param ifNone what to say should there be none
   */
  static EnrichOutcome of(List<ArticleVersion> versions, boolean truncated, Rejected ifNone) {
    Map<String, ArticleVersion> byId = new LinkedHashMap<>();
    for (ArticleVersion version : versions) {
      byId.merge(
          version.articleId().value(),
          version,
          (a, b) -> b.standing().compareTo(a.standing()) > 0 ? b : a);
    }
    return byId.isEmpty()
        ? ifNone
        : new Enriched(
            byId.values().stream().limit(PageSplit.MAX_PIECES).toList(),
            truncated || byId.size() > PageSplit.MAX_PIECES);
  }
}
