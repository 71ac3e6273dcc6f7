/** What operators and orchestrators are told of a service's state. */
@NullMarked
package newswire.support.health;

import org.jspecify.annotations.NullMarked;
