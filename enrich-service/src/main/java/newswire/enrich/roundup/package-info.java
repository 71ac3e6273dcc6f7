/** Takes apart pages that are several short pieces: briefs, round-ups, tickers, tag pages. */
@NullMarked
package newswire.enrich.roundup;

import org.jspecify.annotations.NullMarked;
