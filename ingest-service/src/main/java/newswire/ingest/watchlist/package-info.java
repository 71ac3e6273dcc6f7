/** What an operator asks to be watched. */
@NullMarked
package newswire.ingest.watchlist;

import org.jspecify.annotations.NullMarked;
