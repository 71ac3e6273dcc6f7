package newswire.store.article;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import newswire.events.identity.ArticleId;
import newswire.store.change.Outbox;
import newswire.store.change.PendingChange;
import newswire.store.change.View;

/**
 * An article as its document holds it.
 *
 * @param state what was seen of it
 * @param view what a reader sees: a function of {@code state} (and, later, of its piece)
 * @param outbox what was told of it
 */
public record StoredArticle(ArticleId id, ArticleState state, View view, Outbox outbox) {

  static StoredArticle unseen(ArticleId id) {
    return new StoredArticle(id, ArticleState.EMPTY, new View.Hidden(), Outbox.NEW);
  }

  /** What lists sort by; empty when nothing counts. */
  public Optional<Instant> publishedOrSeen() {
    return state
        .showing()
        .map(showing -> showing.publishedOrSeen(Objects.requireNonNull(state.firstSeen())));
  }

  Optional<PendingChange> pending() {
    Outbox.Entry last = outbox.last();
    return last != null && outbox.isPending()
        ? Optional.of(new PendingChange(id, outbox.sequence(), view, last))
        : Optional.empty();
  }
}
