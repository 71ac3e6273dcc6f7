/** Lets go of visits: each leaves by exactly one exit, durably. */
@NullMarked
package newswire.ingest.publish;

import org.jspecify.annotations.NullMarked;
