package newswire.enrich;

import java.util.List;
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
}
