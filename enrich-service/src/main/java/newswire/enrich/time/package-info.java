/** Reads times as pages state them, absolute and relative. */
@NullMarked
package newswire.enrich.time;

import org.jspecify.annotations.NullMarked;
