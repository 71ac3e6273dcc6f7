/**
 * The sample newsroom: a local web of invented publishers and an aggregator, with the web's usual
 * faults.
 */
@NullMarked
package newswire.standalone.newsroom;

import org.jspecify.annotations.NullMarked;
