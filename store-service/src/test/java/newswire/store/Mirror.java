package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.identity.ArticleId;
import newswire.events.kafka.ChangeRecords;

/**
 * What a consumer of changes keeps that applies a change only if its (epoch, sequence) is greater.
 */
final class Mirror {

  private final Map<ArticleId, ArticleChanged> last = new HashMap<>();
  private final Map<String, ArticleChanged> byId = new HashMap<>();

  void apply(ArticleChanged change) {
    ArticleChanged twin = byId.putIfAbsent(ChangeRecords.id(change), change);
    if (twin != null) {
      assertThat(change).as("same ce_id, same data").isEqualTo(twin);
    }
    last.merge(change.articleId(), change, (a, b) -> isGreater(b, a) ? b : a);
  }

  private static boolean isGreater(ArticleChanged one, ArticleChanged other) {
    return one.epoch() > other.epoch()
        || (one.epoch() == other.epoch() && one.sequence() > other.sequence());
  }

  /** The articles that stand in the mirror. */
  SortedMap<ArticleId, Article> articles() {
    SortedMap<ArticleId, Article> articles = new TreeMap<>();
    last.forEach(
        (id, change) -> {
          if (change.article() != null) {
            articles.put(id, change.article());
          }
        });
    return articles;
  }
}
