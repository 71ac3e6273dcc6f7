package newswire.events.article;

import org.jspecify.annotations.Nullable;

/**
 * Whether the article may be read without paying.
 *
 * @param free null when the page does not say
 */
public record Access(@Nullable Boolean free) {}
