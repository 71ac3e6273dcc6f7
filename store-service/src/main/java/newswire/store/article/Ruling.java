package newswire.store.article;

import org.jspecify.annotations.Nullable;

/**
 * What the verdict on a page's visit says of one article.
 *
 * @param extractor who judged
 * @param named whether the verdict names the article
 */
public record Ruling(long extractor, boolean named) {

  static @Nullable Ruling holding(@Nullable Ruling a, @Nullable Ruling b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    if (a.extractor != b.extractor) {
      return a.extractor > b.extractor ? a : b;
    }
    return a.named ? a : b;
  }
}
