/** Turns pages into article versions: who published them, when, by whom, and what they say. */
@NullMarked
package newswire.enrich;

import org.jspecify.annotations.NullMarked;
