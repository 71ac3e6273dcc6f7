/**
 * Tells who published and who wrote an article: source lines, agency credits, datelines, bylines.
 */
@NullMarked
package newswire.enrich.attribution;

import org.jspecify.annotations.NullMarked;
