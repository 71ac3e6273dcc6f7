/**
 * How events travel on Kafka: topics, CloudEvents headers in binary mode, encoding and decoding.
 */
@NullMarked
package newswire.events.kafka;

import org.jspecify.annotations.NullMarked;
