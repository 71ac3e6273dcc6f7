package newswire.events.article;

import org.jspecify.annotations.Nullable;

/**
 * One author.
 *
 * @param name a person's (or desk's) name, without "By", roles or dates
 * @param url the author's page, absolute; null when the page links none
 */
public record Byline(String name, @Nullable String url) {}
