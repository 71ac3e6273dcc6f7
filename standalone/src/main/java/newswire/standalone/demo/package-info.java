/** The demonstration: drives bounded rounds, shows the flow, and accounts for every record. */
@NullMarked
package newswire.standalone.demo;

import org.jspecify.annotations.NullMarked;
