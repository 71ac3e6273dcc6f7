/** The topics are there, are what the contract says, and lose nothing unnoticed. */
@NullMarked
package newswire.support.topic;

import org.jspecify.annotations.NullMarked;
