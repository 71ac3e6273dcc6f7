/** The laws of merging. */
@NullMarked
package newswire.store.article;

import org.jspecify.annotations.NullMarked;
