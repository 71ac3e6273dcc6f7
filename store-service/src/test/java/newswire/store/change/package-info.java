/** What is told of changes, and that it is enough. */
@NullMarked
package newswire.store.change;

import org.jspecify.annotations.NullMarked;
