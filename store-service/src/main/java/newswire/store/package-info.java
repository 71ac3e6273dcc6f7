/** Merges, keeps and serves articles, and publishes what changed. */
@NullMarked
package newswire.store;

import org.jspecify.annotations.NullMarked;
