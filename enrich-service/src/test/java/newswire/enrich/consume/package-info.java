@NullMarked
package newswire.enrich.consume;

import org.jspecify.annotations.NullMarked;
