/**
 * Ingest's memory: what is to be visited and when, which host is whose, and what every visit gave.
 */
@NullMarked
package newswire.ingest.frontier;

import org.jspecify.annotations.NullMarked;
