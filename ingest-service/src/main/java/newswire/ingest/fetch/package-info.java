/** Fetches one URL from a possibly hostile host, within bounds of address, bytes and time. */
@NullMarked
package newswire.ingest.fetch;

import org.jspecify.annotations.NullMarked;
