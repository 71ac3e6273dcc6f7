/** The events that Newswire's services exchange, and that a stranger may consume. */
@NullMarked
package newswire.events;

import org.jspecify.annotations.NullMarked;
