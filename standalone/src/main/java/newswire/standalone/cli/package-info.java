/** The command line: one class a command. */
@NullMarked
package newswire.standalone.cli;

import org.jspecify.annotations.NullMarked;
