package newswire.store.article;

import java.util.List;
import java.util.SortedMap;
import newswire.events.identity.ArticleId;
import newswire.store.change.PendingChange;

/** The articles, kept durably. */
public interface Articles {

  /**
   * Merges what was observed into the articles; it is durable on return.
   *
   * @return what of these articles is not known to be published, in the articles' order; also
   *     changes that an earlier call made
   */
  List<PendingChange> merge(SortedMap<ArticleId, Observations> observed);
}
