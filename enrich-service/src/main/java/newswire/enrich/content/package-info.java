/** Finds a page's main text: which blocks are the article, in order, and which are furniture. */
@NullMarked
package newswire.enrich.content;

import org.jspecify.annotations.NullMarked;
