/** Judges what a page is, and how far what it says of an article is to be trusted. */
@NullMarked
package newswire.enrich.standing;

import org.jspecify.annotations.NullMarked;
