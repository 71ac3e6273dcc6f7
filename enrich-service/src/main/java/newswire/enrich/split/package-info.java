/** Finds the several articles that one page may hold. */
@NullMarked
package newswire.enrich.split;

import org.jspecify.annotations.NullMarked;
