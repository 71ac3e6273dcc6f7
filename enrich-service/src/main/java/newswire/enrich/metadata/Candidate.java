package newswire.enrich.metadata;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a page says of one field.
 *
 * @param value plain text, entities resolved, one line (BODY keeps its lines)
 * @param link an address that goes with it (an author's page), as written; null when none does
 * @param rule where it was found, for example {@code json-ld:headline}
 * @param weight how far that place is to be trusted, 0 to 100
 */
public record Candidate(
    Field field, String value, @Nullable String link, String rule, int weight) {}
