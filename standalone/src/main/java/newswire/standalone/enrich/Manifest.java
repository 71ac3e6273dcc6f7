package newswire.standalone.enrich;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import newswire.events.kafka.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A list of pages to enrich: JSON lines of {@code id, url, file, contentType, observed}. {@code
 * fetchedAt} is accepted for {@code observed}; {@code file} is relative to the manifest; other
 * fields are ignored.
 */
final class Manifest {

  /** A line: a page, or what is wrong with it in one sentence. */
  sealed interface Line {
    record Good(FilePage page) implements Line {}

    record Bad(String sentence) implements Line {}
  }

  private final Path folder;

  private Manifest(Path folder) {
    this.folder = folder;
  }

  /** Hands every line on in order; empty lines are passed over. */
  static void read(Path manifest, BufferedReader reader, Consumer<Line> lines) {
    Path parent = manifest.toAbsolutePath().getParent();
    Manifest parsed = new Manifest(parent == null ? manifest : parent);
    int number = 0;
    try {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          lines.accept(parsed.line(line, manifest.getFileName() + ":" + number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Line line(String json, String where) {
    JsonNode node;
    try {
      node = EventJson.mapper().readTree(json);
    } catch (JacksonException e) {
      return new Line.Bad(where + ": not a line of JSON (" + e.getOriginalMessage() + ")");
    }
    String url = text(node, "url");
    String file = text(node, "file");
    if (url == null || file == null) {
      return new Line.Bad(where + ": has no " + (url == null ? "url" : "file"));
    }
    String observed = Optional.ofNullable(text(node, "observed")).orElse(text(node, "fetchedAt"));
    try {
      JsonNode id = node.path("id");
      return new Line.Good(
          new FilePage(
              id.isValueNode() && !id.isNull() ? id.asString() : file,
              id.isMissingNode() ? null : id,
              folder.resolve(file),
              url,
              text(node, "contentType"),
              observed == null ? null : instant(observed)));
    } catch (DateTimeParseException e) {
      return new Line.Bad(where + ": " + observed + " is no time (like 2025-07-04T06:00:00Z)");
    } catch (java.nio.file.InvalidPathException e) {
      return new Line.Bad(where + ": " + file + " is no file name");
    }
  }

  /** ISO 8601 with Z or an offset. */
  static Instant instant(String text) {
    return OffsetDateTime.parse(text.strip()).toInstant();
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : null;
  }
}
