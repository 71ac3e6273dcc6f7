/** A real database on a real socket, for the tests of all modules. */
@NullMarked
package newswire.support.testing;

import org.jspecify.annotations.NullMarked;
