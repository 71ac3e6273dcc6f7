/** The parts of an article: who, when, how much to trust it, and the rule that found each field. */
@NullMarked
package newswire.events.article;

import org.jspecify.annotations.NullMarked;
