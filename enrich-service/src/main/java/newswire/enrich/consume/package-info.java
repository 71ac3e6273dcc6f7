/** Takes pages off the log, one batch after the other, so that no page stops the rest. */
@NullMarked
package newswire.enrich.consume;

import org.jspecify.annotations.NullMarked;
