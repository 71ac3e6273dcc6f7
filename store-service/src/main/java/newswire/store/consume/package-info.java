/** Takes article versions and verdicts in from Kafka, and says which are stored. */
@NullMarked
package newswire.store.consume;

import org.jspecify.annotations.NullMarked;
