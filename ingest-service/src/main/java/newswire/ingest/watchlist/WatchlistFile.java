package newswire.ingest.watchlist;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the file that names what to watch: lines of URLs with {@code #} comments, or YAML with
 * settings per source.
 */
public final class WatchlistFile {

  private static final long MAX_BYTES = 64L * 1024 * 1024;

  private WatchlistFile() {}

  /**
   * Reads {@code file} (UTF-8); the same URL twice counts once, as it stands first. A name that
   * ends in {@code .yml} or {@code .yaml} makes it YAML, and so does a first line that begins with
   * a dash or {@code sources:}.
   *
   * @return at least one source
   * @throws WatchlistException with one sentence that names the file and the line
   */
  public static List<WatchedSource> read(Path file) {
    String text = text(file);
    List<WatchedSource> sources =
        isYaml(file, text) ? YamlSources.read(file, text) : LineSources.read(file, text);
    Map<String, WatchedSource> distinct = new LinkedHashMap<>();
    for (WatchedSource source : sources) {
      distinct.putIfAbsent(source.url(), source);
    }
    if (distinct.isEmpty()) {
      throw new WatchlistException(file + " names nothing to watch.");
    }
    return List.copyOf(distinct.values());
  }

  private static boolean isYaml(Path file, String text) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      return true;
    }
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .findFirst()
        .filter(line -> line.startsWith("-") || line.startsWith("sources:"))
        .isPresent();
  }

  private static String text(Path file) {
    if (!Files.exists(file)) {
      throw new WatchlistException("There is no file " + file + ".");
    }
    if (Files.isDirectory(file)) {
      throw new WatchlistException(file + " is a folder, not a file of sources.");
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new WatchlistException(file + " is larger than 64 MiB.");
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new WatchlistException(file + " is not UTF-8 text.");
    } catch (IOException e) {
      throw new WatchlistException(file + " cannot be read: " + e.getMessage() + ".");
    }
  }
}
