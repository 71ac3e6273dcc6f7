package newswire.enrich.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page says elsewhere of the article whose text is looked for; null where it says nothing.
 *
 * @param articleBody the text as the page's structured data gives it
 * @param headline the page's headline, which is no part of the text
 * @param summary the article in a line
 * @param authors their names; empty when unknown
 */
public record Clues(
    @Nullable String articleBody,
    @Nullable String headline,
    @Nullable String summary,
    List<String> authors) {}
