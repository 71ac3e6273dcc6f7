/** Counts every visit in, and out by its exit. */
@NullMarked
package newswire.ingest.observe;

import org.jspecify.annotations.NullMarked;
