/** What the service counts. */
@NullMarked
package newswire.store.observe;

import org.jspecify.annotations.NullMarked;
