/** Puts article versions and outcomes on the log. */
@NullMarked
package newswire.enrich.publish;

import org.jspecify.annotations.NullMarked;
