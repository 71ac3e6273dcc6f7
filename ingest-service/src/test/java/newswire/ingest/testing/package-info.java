/**
 * A web on the loopback, a clock that is moved by hand, and damage to order, for ingest's tests.
 */
@NullMarked
package newswire.ingest.testing;

import org.jspecify.annotations.NullMarked;
