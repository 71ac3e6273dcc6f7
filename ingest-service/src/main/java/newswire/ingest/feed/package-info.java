/** Reads feeds as they are, good or broken, one class a format. */
@NullMarked
package newswire.ingest.feed;

import org.jspecify.annotations.NullMarked;
