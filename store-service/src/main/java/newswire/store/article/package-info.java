/** What was seen of an article, how it merges into one, and how the articles are kept. */
@NullMarked
package newswire.store.article;

import org.jspecify.annotations.NullMarked;
