package newswire.standalone.feed;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A feed to show. */
public sealed interface FeedInput {

  /** How the output calls it. */
  JsonNode input();

  /**
   * A saved body.
   *
   * @param url where it was had from; null: links stay relative, and so are none
   * @param headers that it came with
   */
  record Saved(JsonNode input, Path file, @Nullable String url, Map<String, String> headers)
      implements FeedInput {}

  /**
   * An address to ask.
   *
   * @param base what links are resolved against; null: where the feed was found
   */
  record Remote(JsonNode input, String url, @Nullable String base) implements FeedInput {}

  /** One that cannot be read, and why. */
  record Wrong(JsonNode input, String sentence) implements FeedInput {}
}
