/** Reads how visits ended, closes them, and has those repeated that nothing closed. */
@NullMarked
package newswire.ingest.settle;

import org.jspecify.annotations.NullMarked;
