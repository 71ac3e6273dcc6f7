/** The embedded Kafka broker: a real single node in KRaft mode. */
@NullMarked
package newswire.standalone.broker;

import org.jspecify.annotations.NullMarked;
