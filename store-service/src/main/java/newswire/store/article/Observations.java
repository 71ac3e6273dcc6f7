package newswire.store.article;

import java.util.Map;
import java.util.TreeMap;
import newswire.events.identity.VersionId;
import newswire.store.change.Cause;

/**
 * What one batch adds to one article.
 *
 * @param state everything that was observed, folded
 * @param contents the versions among it; those of earlier batches are in the versions collection
 * @param cause what travels on with the change, should it be one: the batch's last record's
 */
public record Observations(
    ArticleState state, Map<VersionId, VersionContent> contents, Cause cause) {

  /** Both, the other being the later. */
  public Observations merge(Observations later) {
    Map<VersionId, VersionContent> both = new TreeMap<>(contents);
    both.putAll(later.contents);
    return new Observations(state.merge(later.state), both, later.cause);
  }
}
