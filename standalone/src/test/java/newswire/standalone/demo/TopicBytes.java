package newswire.standalone.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How far a run is, told by what its topics take on the disk: the same on slow machines and fast.
 */
final class TopicBytes {

  private TopicBytes() {}

  /** Bytes of the segments of Newswire's own topics; 0 when there are none yet. */
  static long in(Path kafka) throws IOException {
    if (!Files.isDirectory(kafka)) {
      return 0;
    }
    long bytes = 0;
    try (Stream<Path> partitions = Files.list(kafka)) {
      for (Path partition :
          partitions.filter(p -> p.getFileName().toString().startsWith("newswire.")).toList()) {
        bytes += segments(partition);
      }
    }
    return bytes;
  }

  private static long segments(Path partition) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(partition)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        bytes += Files.size(file);
      }
    } catch (NoSuchFileException | java.nio.file.NotDirectoryException _) {
      return 0; // gone while we looked
    }
    return bytes;
  }
}
