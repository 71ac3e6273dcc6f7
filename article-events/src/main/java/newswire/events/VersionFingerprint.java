package newswire.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import newswire.events.identity.VersionId;
import org.jspecify.annotations.Nullable;

/**
 * The input of a version id (frozen): one line {@code name=value} for each covered field, in fixed
 * order. A text is written as its length in bytes of UTF-8, a colon and itself, null as {@code -},
 * a list as its size in brackets and its values.
 */
final class VersionFingerprint {

  private final StringBuilder lines = new StringBuilder();

  void text(String name, @Nullable String value) {
    lines.append(name).append('=');
    append(value);
    lines.append('\n');
  }

  <T> void list(String name, List<T> items, Function<T, @Nullable String> value) {
    lines.append(name).append("=[").append(items.size()).append(']');
    items.forEach(item -> append(value.apply(item)));
    lines.append('\n');
  }

  VersionId versionId() {
    return VersionId.of(lines.toString());
  }

  private void append(@Nullable String value) {
    if (value == null) {
      lines.append('-');
    } else {
      int bytes = value.getBytes(StandardCharsets.UTF_8).length;
      lines.append(bytes).append(':').append(value);
    }
  }
}
