/** Counts what becomes of every page, and tells it to those who ask. */
@NullMarked
package newswire.enrich.observe;

import org.jspecify.annotations.NullMarked;
