/** Compare-and-set under races. */
@NullMarked
package newswire.store.document;

import org.jspecify.annotations.NullMarked;
