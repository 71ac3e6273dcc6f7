@NullMarked
package newswire.enrich.standing;

import org.jspecify.annotations.NullMarked;
