package newswire.standalone.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import newswire.standalone.broker.EmbeddedBroker;
import newswire.standalone.database.EmbeddedDatabase;
import org.apache.kafka.common.Uuid;
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
  private static final String PROPERTIES = "newswire.properties";
  private static final String LOCK = "lock";

  private final Path root;
  private final FileChannel lock;
  private final Properties properties;

  private DataFolder(Path root, FileChannel lock, Properties properties) {
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
        DataFolder opened = new DataFolder(folder, lock, readOrMake(folder));
        opened.requireFormat();
        opened.requireBothHalves();
        return opened;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (AccessDeniedException e) {
      throw new UserError("The data folder " + folder + " cannot be written: access denied.", e);
    } catch (IOException | UncheckedIOException e) {
      throw new UserError("The data folder " + folder + " cannot be used: " + said(e) + ".", e);
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
    return properties.getProperty("pairing");
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
    if (properties.getProperty("complete") == null) {
      set("complete", "true");
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
    String before = properties.getProperty(half);
    if (before == null) {
      set(half, now);
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
    String format = properties.getProperty("format", "");
    if (!format.equals(Integer.toString(FORMAT))) {
      throw new UserError(
          "The data folder %s is of format %s, but this Newswire reads format %d."
              .formatted(root, format, FORMAT));
    }
    if (properties.getProperty("pairing") == null) {
      throw new UserError("The data folder " + root + " has lost its pairing id.");
    }
  }

  private void requireBothHalves() {
    if (properties.getProperty("complete") == null) {
      return;
    }
    boolean brokerMissing =
        "embedded".equals(properties.getProperty("broker")) && !EmbeddedBroker.existsIn(kafka());
    boolean databaseMissing =
        "embedded".equals(properties.getProperty("database"))
            && !EmbeddedDatabase.existsIn(mongo());
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

  private void set(String key, String value) {
    properties.setProperty(key, value);
    try {
      write(root, properties);
    } catch (IOException e) {
      throw new UserError("The data folder " + root + " cannot be written: " + said(e) + ".", e);
    }
  }

  private static void requireOursOrEmpty(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UserError(folder + " is a file, not a data folder.");
    }
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(PROPERTIES))) {
      return;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.anyMatch(entry -> !entry.endsWith(LOCK))) {
        throw new UserError(folder + " is not empty and not a data folder of Newswire.");
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
      throw new UserError("Another process holds the data folder " + folder + ".");
    }
    return channel;
  }

  private static void requireRoom(Path folder) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < LEAST_FREE_BYTES) {
      throw new UserError(
          "The disk of %s has only %d MiB free; Newswire needs %d."
              .formatted(folder, free >> 20, LEAST_FREE_BYTES >> 20));
    }
  }

  private static Properties readOrMake(Path folder) throws IOException {
    Properties properties = new Properties();
    Path file = folder.resolve(PROPERTIES);
    if (Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
      return properties;
    }
    properties.setProperty("format", Integer.toString(FORMAT));
    UUID random = UUID.randomUUID();
    properties.setProperty(
        "pairing",
        new Uuid(random.getMostSignificantBits(), random.getLeastSignificantBits()).toString());
    write(folder, properties);
    return properties;
  }

  private static void write(Path folder, Properties properties) throws IOException {
    Path partial = folder.resolve(PROPERTIES + ".part");
    try (var writer = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
      properties.store(writer, "A data folder of Newswire; do not edit.");
    }
    Files.move(
        partial,
        folder.resolve(PROPERTIES),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static String said(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
