/** The store as a whole: from Kafka to MongoDB, HTTP and Kafka. */
@NullMarked
package newswire.store;

import org.jspecify.annotations.NullMarked;
