/** A simulated day: a fake web, a clock that runs faster, ingest processes that get killed. */
@NullMarked
package newswire.ingest.day;

import org.jspecify.annotations.NullMarked;
