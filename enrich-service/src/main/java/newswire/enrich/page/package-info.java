/** Turns a page's bytes into something that the steps after it can read. */
@NullMarked
package newswire.enrich.page;

import org.jspecify.annotations.NullMarked;
