package newswire.standalone.enrich;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A file to enrich as if it had just been fetched.
 *
 * @param label how messages call it
 * @param input the manifest line's id, for the output; null without a manifest
 * @param contentType null: told by the content
 * @param observed when it was fetched; null: relative times stay raw
 */
public record FilePage(
    String label,
    @Nullable JsonNode input,
    Path file,
    String url,
    @Nullable String contentType,
    @Nullable Instant observed) {}
