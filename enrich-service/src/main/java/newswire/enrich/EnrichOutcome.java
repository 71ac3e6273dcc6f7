package newswire.enrich;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newswire.enrich.split.PageSplit;
import newswire.events.ArticleVersion;
import newswire.events.OutcomeReason;

/** What became of a page. */
public sealed interface EnrichOutcome {

  /**
   * The page gave these articles.
   *
   * @param articles at least one, at most one for each article id, at most 100
   * @param truncated whether the page holds more than were taken
   */
  record Enriched(List<ArticleVersion> articles, boolean truncated) implements EnrichOutcome {}

  /** The page holds no article. */
  record Rejected(OutcomeReason reason) implements EnrichOutcome {}

  /**
   * At most one version of each article: the one of greatest standing, the first of equals.
   *
   * @param ifNone why there are none, should that be so
   */
  static EnrichOutcome of(List<ArticleVersion> versions, boolean truncated, OutcomeReason ifNone) {
    Map<String, ArticleVersion> byId = new LinkedHashMap<>();
    for (ArticleVersion version : versions) {
      byId.merge(
          version.articleId().value(),
          version,
          (a, b) -> b.standing().compareTo(a.standing()) > 0 ? b : a);
    }
    return byId.isEmpty()
        ? new Rejected(ifNone)
        : new Enriched(
            byId.values().stream().limit(PageSplit.MAX_PIECES).toList(),
            truncated || byId.size() > PageSplit.MAX_PIECES);
  }
}
