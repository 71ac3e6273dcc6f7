package newswire.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import newswire.standalone.installation.DiskFault;
import newswire.standalone.installation.UserError;

/** A folder that is gone when closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

  static TemporaryFolder make() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("newswire-"));
    } catch (IOException e) {
      throw new UserError(
          "No temporary folder can be made (%s): make room, or name a folder with --data."
              .formatted(DiskFault.of(e)),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> tree = Files.walk(path)) {
      deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : deepestFirst) {
      Files.deleteIfExists(entry);
    }
  }
}
