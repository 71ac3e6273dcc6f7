/** Talks to an installation by HTTP and Kafka, wherever it runs. */
@NullMarked
package newswire.standalone.client;

import org.jspecify.annotations.NullMarked;
