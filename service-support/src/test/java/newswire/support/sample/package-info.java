/** A service without news, for the tests of what all services share. */
@NullMarked
package newswire.support.sample;

import org.jspecify.annotations.NullMarked;
