package newswire.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import newswire.events.identity.ArticleId;
import newswire.events.identity.PageId;
import org.jspecify.annotations.Nullable;

/**
 * How a visit to a URL ended, or what a poll told of its feed ({@code newswire.outcomes.v1}).
 *
 * @param url the requested URL; of a dead-lettered record that names none, the empty string
 * @param reason null when the kind says it all; of {@code enriched} only {@code truncated} or null
 * @param extractor who judged: set for {@code enriched}, {@code rejected}, {@code stored} and
 *     enrich's {@code dead-lettered}; else null
 * @param articles every article that the page gave, for {@code enriched} (may be empty) and {@code
 *     rejected} (empty); else null
 * @param articleId the article that was stored, or whose version was dead-lettered; else null
 * @param observed when the page was fetched; cut to milliseconds; null only when a dead-lettered
 *     record does not say
 */
public record Outcome(
    PageId pageId,
    String url,
    long visit,
    OutcomeKind kind,
    @Nullable OutcomeReason reason,
    @Nullable Long extractor,
    @Nullable List<ArticleId> articles,
    @Nullable ArticleId articleId,
    @Nullable Instant observed) {

  public Outcome {
    Objects.requireNonNull(pageId, "pageId");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(kind, "kind");
    observed = observed == null ? null : observed.truncatedTo(ChronoUnit.MILLIS);
    articles = articles == null ? null : List.copyOf(articles);
  }
}
