/**
 * Names that never change: canonical URLs, sites, and the ids of pages, articles, pieces and
 * versions.
 */
@NullMarked
package newswire.events.identity;

import org.jspecify.annotations.NullMarked;
