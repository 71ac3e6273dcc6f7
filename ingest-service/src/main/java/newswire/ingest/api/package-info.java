/**
 * Ingest's REST interface: what is watched, where the frontier stands, what is remembered of a URL.
 */
@NullMarked
package newswire.ingest.api;

import org.jspecify.annotations.NullMarked;
