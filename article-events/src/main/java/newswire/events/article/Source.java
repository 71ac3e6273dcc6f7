package newswire.events.article;

import org.jspecify.annotations.Nullable;

/**
 * A publisher, by name and registrable domain.
 *
 * @param name as the page gives it; null when only the domain is known
 * @param domain the registrable domain (see {@code Site}); null when only a name is known
 */
public record Source(@Nullable String name, @Nullable String domain) {}
