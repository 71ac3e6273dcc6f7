/**
 * What a page says of its article besides the text: candidates by evidence, and a vote per field.
 */
@NullMarked
package newswire.enrich.metadata;

import org.jspecify.annotations.NullMarked;
