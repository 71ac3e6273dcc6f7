/** Where the time comes from: the machine's clock, and the frontier database's. */
@NullMarked
package newswire.support.clock;

import org.jspecify.annotations.NullMarked;
