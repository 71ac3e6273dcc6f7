package newswire.store.change;

import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.identity.ArticleId;

/** A change that the broker may not have, with all that its record is made of. */
public record PendingChange(ArticleId article, long sequence, View view, Outbox.Entry entry) {

  /** The event, the same on every call. */
  public ArticleChanged event(long epoch) {
    Article shown = view instanceof View.Shown(Article it) ? it : null;
    ArticleId into = view instanceof View.MergedInto(ArticleId it) ? it : null;
    return new ArticleChanged(
        article, epoch, sequence, entry.type(), entry.changed(), shown, into, entry.at());
  }
}
