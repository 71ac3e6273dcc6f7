/** When to visit a URL again: pure policy, no I/O, the time is passed in. */
@NullMarked
package newswire.ingest.schedule;

import org.jspecify.annotations.NullMarked;
