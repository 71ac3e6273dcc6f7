/** A web on the loopback for ingest's tests. */
@NullMarked
package newswire.ingest.testing;

import org.jspecify.annotations.NullMarked;
