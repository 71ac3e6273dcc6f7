package newswire.enrich.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines {@code kind TAB text} of a committed resource, by their kind. */
public final class KindLines {

  private KindLines() {}

  /**
   * Reads a resource; {@code #} begins a comment.
   *
   * @return each kind's texts, in the order of the resource
   * @throws IllegalStateException when there is no such resource
   */
  public static Map<String, List<String>> read(Class<?> beside, String name) {
    Map<String, List<String>> byKind = new HashMap<>();
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                int tab = line.indexOf('\t');
                byKind
                    .computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
                    .add(line.substring(tab + 1));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byKind;
  }
}
