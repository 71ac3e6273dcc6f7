package newswire.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import newswire.events.identity.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * A change that a reader would notice ({@code
 * newswire.article.{created,updated,merged,withdrawn}.v1}).
 *
 * <p>Apply it only if its ({@code epoch}, {@code sequence}) is greater than the last one applied
 * for the same article.
 *
 * @param epoch when the article database was made, in milliseconds since 1970
 * @param sequence 1 for the first change of an article, then rising; may skip numbers
 * @param changed names of the fields of {@code article} that differ from the change before; empty
 *     for CREATED
 * @param article the article as a reader sees it now; null when MERGED or WITHDRAWN
 * @param mergedInto the article that now stands for this one; set exactly when MERGED
 * @param stored when the article database took the change, kept with it there, so that whoever
 *     publishes it publishes the same bytes; cut to milliseconds
 */
public record ArticleChanged(
    ArticleId articleId,
    long epoch,
    long sequence,
    Type type,
    List<String> changed,
    @Nullable Article article,
    @Nullable ArticleId mergedInto,
    Instant stored) {

  public ArticleChanged {
    Objects.requireNonNull(articleId, "articleId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(stored, "stored");
    changed = Absent.asEmpty(changed);
    stored = stored.truncatedTo(ChronoUnit.MILLIS);
  }

  /** What happened to the article, from a reader's point of view. */
  public enum Type {
    /** It is to be seen, and was not before. */
    CREATED,
    /** What is seen of it differs. */
    UPDATED,
    /** Another article stands for it. */
    MERGED,
    /** It is not to be seen any more. */
    WITHDRAWN
  }
}
