/** Discovers what is to be read, fetches it politely, and publishes every visit's exit. */
@NullMarked
package newswire.ingest;

import org.jspecify.annotations.NullMarked;
