/** Enriches files in this process, without broker, database or services. */
@NullMarked
package newswire.standalone.enrich;

import org.jspecify.annotations.NullMarked;
