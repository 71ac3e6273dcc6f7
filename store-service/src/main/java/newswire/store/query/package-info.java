/** The articles over HTTP. */
@NullMarked
package newswire.store.query;

import org.jspecify.annotations.NullMarked;
