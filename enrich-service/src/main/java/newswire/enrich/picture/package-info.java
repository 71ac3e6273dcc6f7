/** What a page shows a picture with: its address, caption and credit. */
@NullMarked
package newswire.enrich.picture;

import org.jspecify.annotations.NullMarked;
