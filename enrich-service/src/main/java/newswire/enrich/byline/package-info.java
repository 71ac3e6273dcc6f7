/**
 * Who wrote it, read from a byline: names of people and desks without labels, trades and places.
 */
@NullMarked
package newswire.enrich.byline;

import org.jspecify.annotations.NullMarked;
