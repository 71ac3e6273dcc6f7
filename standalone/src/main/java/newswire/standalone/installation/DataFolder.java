package newswire.standalone.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import newswire.standalone.broker.EmbeddedBroker;
import newswire.standalone.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one process at a time keeps a standalone installation in: {@code kafka/}, {@code
 * mongo/}, {@code logs/}, and {@code newswire.properties} with its format and the pairing id that
 * both halves must carry.
 */
public final class DataFolder implements AutoCloseable {

  /** The format this program reads and writes. */
  static final int FORMAT = 1;

  private static final long LEAST_FREE_BYTES = 256L << 20;
  private static final String LOCK = "lock";

  private final Path root;
  private final FileChannel lock;
  private final FolderProperties properties;

  private DataFolder(Path root, FileChannel lock, FolderProperties properties) {
    this.root = root;
    this.lock = lock;
    this.properties = properties;
  }

  /**
   * Opens {@code root} and holds it until closed, making it when there is none.
   *
   * @throws UserError when it is another's, another process holds it, it is of a later format, its
   *     halves do not belong together, or the disk has no room
   */
  public static DataFolder open(Path root) {
    Path folder = root.toAbsolutePath().normalize();
    try {
      requireOursOrEmpty(folder);
      Files.createDirectories(folder);
      FileChannel lock = lock(folder);
      try {
        requireRoom(folder);
        DataFolder opened =
            new DataFolder(folder, lock, FolderProperties.readOrMake(folder, FORMAT));
        opened.requireFormat();
        opened.requireBothHalves();
        return opened;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserError(
          "The data folder %s cannot be used (%s): name one that can be written."
              .formatted(folder, DiskFault.of(e)),
          e);
    }
  }

  public Path root() {
    return root;
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path mongo() {
    return root.resolve("mongo");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  /** The id that both halves carry; also the cluster id of the broker. */
  public String pairing() {
    return properties.get("pairing").orElseThrow();
  }

  /**
   * Notes which halves this folder keeps, the first time; later, requires that it is still so.
   *
   * @param database whether the embedded database is used
   * @param broker whether the embedded broker is used
   */
  public void requireSameHalves(boolean database, boolean broker) {
    requireSame("database", database, "NEWSWIRE_MONGODB_URI");
    requireSame("broker", broker, "NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS");
  }

  /** Notes that both halves are made: from now on a missing one is a loss, not a first start. */
  public void markComplete() {
    if (properties.get("complete").isEmpty()) {
      properties.set("complete", "true");
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireSame(String half, boolean embedded, String variable) {
    String now = embedded ? "embedded" : "external";
    String before = properties.get(half).orElse(null);
    if (before == null) {
      properties.set(half, now);
    } else if (!before.equals(now)) {
      throw new UserError(
          embedded
              ? "The data folder %s was used with the %s of %s: set it, or use another folder."
                  .formatted(root, half, variable)
              : "The data folder %s has a %s of its own: unset %s, or use another folder."
                  .formatted(root, half, variable));
    }
  }

  private void requireFormat() {
    String format = properties.get("format").orElse("");
    if (!format.equals(Integer.toString(FORMAT))) {
      throw new UserError(
          "The data folder %s is of format %s, but this Newswire reads format %d: name another."
              .formatted(root, format, FORMAT));
    }
    if (properties.get("pairing").isEmpty()) {
      throw new UserError(
          "The data folder %s has lost its pairing id: restore it, or name another."
              .formatted(root));
    }
  }

  private void requireBothHalves() {
    if (properties.get("complete").isEmpty()) {
      return;
    }
    boolean brokerMissing = isEmbedded("broker") && !EmbeddedBroker.existsIn(kafka());
    boolean databaseMissing = isEmbedded("database") && !EmbeddedDatabase.existsIn(mongo());
    if (brokerMissing || databaseMissing) {
      throw new UserError(
          "The data folder %s has lost its %s: restore it, or use another folder."
              .formatted(root, brokerMissing ? "kafka half" : "mongo half"));
    }
    String cluster = EmbeddedBroker.clusterIdIn(kafka()).orElse(pairing());
    if (!cluster.equals(pairing())) {
      throw new UserError(
          "The kafka and mongo halves of %s do not belong together.".formatted(root));
    }
  }

  private boolean isEmbedded(String half) {
    return properties.get(half).filter("embedded"::equals).isPresent();
  }

  private static void requireOursOrEmpty(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserError(folder + " is a file, not a data folder: name a folder.");
    }
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(FolderProperties.FILE))) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.anyMatch(entry -> !entry.endsWith(LOCK))) {
        throw new UserError(folder + " is not empty and no data folder of Newswire: name another.");
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException _) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new UserError(
          "Another process holds the data folder %s: stop that one, or name another folder."
              .formatted(folder));
    }
    return channel;
  }

  private static void requireRoom(Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new UserError(
          "The disk of %s has only %d MiB free: make room for %d."
              .formatted(folder, free >> 20, LEAST_FREE_BYTES >> 20));
    }
  }
}
