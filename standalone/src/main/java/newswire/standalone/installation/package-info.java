/** One installation in one process: its data folder, its ports, and what is started in it. */
@NullMarked
package newswire.standalone.installation;

import org.jspecify.annotations.NullMarked;
