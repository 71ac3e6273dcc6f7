package newswire.support.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB on a real socket for one test: mongo-java-server on H2 in memory, or a database with a
 * fresh name on the server that {@code NEWSWIRE_TEST_MONGODB_URI} names.
 */
public final class TestDatabase implements AutoCloseable {

  /** The environment variable that names a real server. */
  public static final String REAL = "NEWSWIRE_TEST_MONGODB_URI";

  private final @Nullable MongoServer embedded;
  private final String base;
  private final String name;

  private TestDatabase(@Nullable MongoServer embedded, String base) {
    this.embedded = embedded;
    this.base = base;
    this.name = "newswire_test_" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** Starts an embedded server on a free port, or takes a fresh database of the real one. */
  public static TestDatabase start() {
    String real = System.getenv(REAL);
    if (real != null && !real.isBlank()) {
      return new TestDatabase(null, real);
    }
    MongoServer server = new MongoServer(H2Backend.inMemory());
    server.bind("127.0.0.1", 0);
    return new TestDatabase(
        server, "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/");
  }

  /** Whether this is a real MongoDB. */
  public boolean isReal() {
    return embedded == null;
  }

  /** The connection string, with this test's database in it. */
  public String uri() {
    int question = base.indexOf('?');
    String server = question < 0 ? base : base.substring(0, question);
    String options = question < 0 ? "" : base.substring(question);
    int path = server.indexOf('/', "mongodb+srv://".length());
    String host = path < 0 ? server : server.substring(0, path);
    return host + "/" + name + options;
  }

  /** The name of this test's database. */
  public String name() {
    return name;
  }

  /** A new client; the caller closes it. */
  public MongoClient client() {
    return MongoClients.create(
        MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri())).build());
  }

  @Override
  public void close() {
    if (embedded != null) {
      embedded.shutdownNow();
      return;
    }
    try (MongoClient client = client()) {
      client.getDatabase(name).drop();
    }
  }
}
