/**
 * What the tests of all modules share: a real broker, builders of events, assertions on records.
 */
@NullMarked
package newswire.events.testing;

import org.jspecify.annotations.NullMarked;
