package newswire.events.article;

import org.jspecify.annotations.Nullable;

/**
 * A picture that the page shows with the article.
 *
 * @param url absolute, http or https
 * @param caption null when the page gives none
 * @param credit photographer or agency; null when the page gives none
 */
public record Image(String url, @Nullable String caption, @Nullable String credit) {}
