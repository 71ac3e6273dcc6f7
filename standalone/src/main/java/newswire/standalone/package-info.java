/** The program {@code newswire}: broker, database and the three services in one process. */
@NullMarked
package newswire.standalone;

import org.jspecify.annotations.NullMarked;
