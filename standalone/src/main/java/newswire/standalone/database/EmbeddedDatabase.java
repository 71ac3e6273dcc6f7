package newswire.standalone.database;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB stand-in (mongo-java-server on H2's MVStore) that listens on the loopback and commits
 * before it replies: what it acknowledged survives the death of the process, not of the machine.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String FILE = "newswire.mv";
  private static final String OWN_MAP = "newswire";
  private static final String PAIRING = "pairing";
  private static final int WORKERS = 8;

  private final MongoServer server;

  private EmbeddedDatabase(MongoServer server) {
    this.server = server;
  }

  /**
   * Opens the database in {@code folder}, making it when there is none.
   *
   * @param pairing the folder's pairing id; a new database remembers it
   * @param port 0 for a free one
   * @param failed told when the file cannot be written any more
   * @throws IllegalStateException when the database was made with another pairing id
   * @throws UncheckedIOException when the file cannot be opened
   */
  public static EmbeddedDatabase start(
      Path folder, String pairing, int port, Consumer<RuntimeException> failed) {
    MVStore store = open(folder);
    try {
      requirePaired(store, pairing);
      MongoServer server = new MongoServer(new DurableBackend(store, failed::accept));
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
      return new EmbeddedDatabase(server);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  /** Whether {@code folder} holds a database. */
  public static boolean existsIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** A connection string for MongoDB's drivers. */
  public String uri() {
    return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  /** Opens the file alone, as it lies on the disk; for the server and for checks of a dead one. */
  static MVStore open(Path folder) {
    try {
      Files.createDirectories(folder);
      return new MVStore.Builder()
          .fileName(folder.resolve(FILE).toString())
          .autoCommitDisabled()
          .autoCommitBufferSize(0) // else a large write commits in its middle
          .cacheSize(16)
          .open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MVStoreException e) {
      throw new UncheckedIOException(new IOException(e.getMessage(), e));
    }
  }

  private static void requirePaired(MVStore store, String pairing) {
    MVMap<String, String> own = store.openMap(OWN_MAP);
    String known = Optional.ofNullable(own.putIfAbsent(PAIRING, pairing)).orElse(pairing);
    store.commit();
    if (!known.equals(pairing)) {
      throw new IllegalStateException("it belongs to another data folder");
    }
  }
}
