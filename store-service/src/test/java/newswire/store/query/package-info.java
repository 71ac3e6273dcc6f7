/** What the API answers, and what it refuses. */
@NullMarked
package newswire.store.query;

import org.jspecify.annotations.NullMarked;
