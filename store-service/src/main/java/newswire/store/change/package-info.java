/** What a reader would notice, and the outbox that hands it on. */
@NullMarked
package newswire.store.change;

import org.jspecify.annotations.NullMarked;
