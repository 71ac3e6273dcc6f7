package newswire.standalone.feed;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import newswire.events.kafka.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A list of saved feeds: JSON lines of {@code id, file, url, headers}. {@code file} is relative to
 * the manifest; other fields are ignored.
 */
final class FeedManifest {

  private final Path folder;
  private final String name;

  FeedManifest(Path manifest) {
    Path parent = manifest.toAbsolutePath().getParent();
    this.folder = parent == null ? manifest : parent;
    this.name = String.valueOf(manifest.getFileName());
  }

  /**
   * Reads a line.
   *
   * @param number from 1
   */
  FeedInput line(String json, int number) {
    JsonNode where = StringNode.valueOf(name + ":" + number);
    JsonNode line;
    try {
      line = EventJson.mapper().readTree(json);
    } catch (JacksonException e) {
      return new FeedInput.Wrong(where, "not a line of JSON (" + e.getOriginalMessage() + ")");
    }
    if (!line.path("file").isString()) {
      return new FeedInput.Wrong(where, "has no file");
    }
    String file = line.path("file").asString();
    JsonNode id = line.path("id");
    JsonNode url = line.path("url");
    try {
      return new FeedInput.Saved(
          id.isValueNode() && !id.isNull() ? id : StringNode.valueOf(file),
          folder.resolve(file),
          url.isString() ? url.asString() : null,
          headers(line));
    } catch (InvalidPathException e) {
      return new FeedInput.Wrong(where, file + " is no file name");
    }
  }

  private static Map<String, String> headers(JsonNode line) {
    Map<String, String> headers = new LinkedHashMap<>();
    line.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString("")));
    return headers;
  }
}
