package newswire.events.article;

import org.jspecify.annotations.Nullable;

/**
 * What a page claims of an article's address without being believed.
 *
 * @param canonical the declared {@code rel=canonical}, absolute, when it did not count for the
 *     article's identity; else null
 * @param link where a block on someone else's page links to, absolute; null when it has no link or
 *     the link is its identity
 */
public record Claims(@Nullable String canonical, @Nullable String link) {}
