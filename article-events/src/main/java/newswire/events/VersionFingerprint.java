package newswire.events;

import java.io.ByteArrayOutputStream;
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

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  void text(String name, @Nullable String value) {
    write(name + "=");
    append(value);
    write("\n");
  }

  <T> void list(String name, List<T> items, Function<T, @Nullable String> value) {
    write(name + "=[" + items.size() + "]");
    items.forEach(item -> append(value.apply(item)));
    write("\n");
  }

  VersionId versionId() {
    return VersionId.of(lines.toByteArray());
  }

  private void append(@Nullable String value) {
    if (value == null) {
      write("-");
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      write(bytes.length + ":");
      lines.writeBytes(bytes);
    }
  }

  private void write(String signs) {
    lines.writeBytes(signs.getBytes(StandardCharsets.UTF_8));
  }
}
