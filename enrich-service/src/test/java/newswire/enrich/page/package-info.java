@NullMarked
package newswire.enrich.page;

import org.jspecify.annotations.NullMarked;
