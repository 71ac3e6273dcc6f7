package newswire.ingest.feed;

import org.jspecify.annotations.Nullable;

/**
 * An author as the feed gives it.
 *
 * @param name null when only an address is given
 * @param email null when only a name is given
 */
public record FeedAuthor(@Nullable String name, @Nullable String email) {}
