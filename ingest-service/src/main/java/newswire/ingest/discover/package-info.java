/** Finds what is worth watching behind the address of a site, and says why. */
@NullMarked
package newswire.ingest.discover;

import org.jspecify.annotations.NullMarked;
