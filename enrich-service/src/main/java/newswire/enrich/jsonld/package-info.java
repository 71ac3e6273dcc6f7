/** Linked data as pages hold them: read, mended where that is safe, and asked for what they say. */
@NullMarked
package newswire.enrich.jsonld;

import org.jspecify.annotations.NullMarked;
