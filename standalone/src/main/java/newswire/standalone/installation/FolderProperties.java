package newswire.standalone.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.Uuid;

/** What a data folder remembers of itself; every change is on the disk when it returns. */
final class FolderProperties {

  static final String FILE = "newswire.properties";

  private final Path folder;
  private final Properties properties;

  private FolderProperties(Path folder, Properties properties) {
    this.folder = folder;
    this.properties = properties;
  }

  /** Reads them; those of a new folder get {@code format} and a pairing id of their own. */
  static FolderProperties readOrMake(Path folder, int format) throws IOException {
    Properties properties = new Properties();
    FolderProperties read = new FolderProperties(folder, properties);
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      return read;
    }
    UUID random = UUID.randomUUID();
    properties.setProperty("format", Integer.toString(format));
    properties.setProperty(
        "pairing",
        new Uuid(random.getMostSignificantBits(), random.getLeastSignificantBits()).toString());
    read.write();
    return read;
  }

  Optional<String> get(String key) {
    return Optional.ofNullable(properties.getProperty(key));
  }

  /**
   * Remembers {@code value}.
   *
   * @throws UserError when the folder cannot be written any more
   */
  void set(String key, String value) {
    properties.setProperty(key, value);
    try {
      write();
    } catch (IOException e) {
      throw new UserError(
          "The data folder %s cannot be written: %s.".formatted(folder, DiskFault.of(e)), e);
    }
  }

  private void write() throws IOException {
    Path partial = folder.resolve(FILE + ".part");
    try (var writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
      properties.store(writer, "A data folder of Newswire; do not edit.");
    }
    Files.move(
        partial,
        folder.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
