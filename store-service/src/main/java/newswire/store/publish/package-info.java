/** Writes to Kafka, and returns when the broker has it. */
@NullMarked
package newswire.store.publish;

import org.jspecify.annotations.NullMarked;
