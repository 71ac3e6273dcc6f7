/** Tests of what enrich tells of itself. */
@NullMarked
package newswire.enrich.observe;

import org.jspecify.annotations.NullMarked;
