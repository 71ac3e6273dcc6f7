package newswire.standalone.installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newswire.standalone.broker.EmbeddedBroker;
import newswire.standalone.database.EmbeddedDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An installation in one process: broker, database and the three services, each service a context
 * of its own. All start side by side; the services wait for the broker by themselves.
 */
public final class Standalone implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Standalone.class);

  private final StandaloneSettings settings;
  private final @Nullable EmbeddedDatabase database;
  private final String databaseUri;
  private final String bootstrapServers;
  private @Nullable EmbeddedBroker broker;
  private final Map<Service, ConfigurableApplicationContext> contexts =
      new EnumMap<>(Service.class);

  private Standalone(StandaloneSettings settings, @Nullable EmbeddedDatabase database) {
    this.settings = settings;
    this.database = database;
    this.databaseUri = database == null ? settings.externalMongodb().orElseThrow() : database.uri();
    this.bootstrapServers =
        settings.externalKafka().orElse("127.0.0.1:" + settings.ports().kafka());
  }

  /**
   * Starts everything; returns when all of it serves.
   *
   * @param lost told when the database can no longer be written, for example on a full disk
   * @throws UserError when a port is in use, or what is in the folder does not go together
   */
  public static Standalone start(
      DataFolder folder, StandaloneSettings settings, java.util.function.Consumer<UserError> lost) {
    boolean ownDatabase = settings.externalMongodb().isEmpty();
    boolean ownBroker = settings.externalKafka().isEmpty();
    folder.requireSameHalves(ownDatabase, ownBroker);
    settings.ports().requireFree(ownBroker);
    LogFiles.into(folder.logs());
    Standalone standalone =
        new Standalone(settings, ownDatabase ? openDatabase(folder, lost) : null);
    try {
      standalone.startTogether(folder, ownBroker);
      folder.markComplete();
      return standalone;
    } catch (RuntimeException e) {
      log.error("could not start", e);
      standalone.close();
      throw e;
    }
  }

  /** The API's address, for example {@code http://127.0.0.1:8080}. */
  public String storeUrl() {
    return "http://127.0.0.1:" + settings.ports().store();
  }

  /** Ingest's address. */
  public String ingestUrl() {
    return "http://127.0.0.1:" + settings.ports().ingest();
  }

  /** Enrich's address. */
  public String enrichUrl() {
    return "http://127.0.0.1:" + settings.ports().enrich();
  }

  /** Kafka's {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return bootstrapServers;
  }

  /** MongoDB's connection string. */
  public String databaseUri() {
    return databaseUri;
  }

  @Override
  public void close() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      contexts.values().forEach(context -> threads.execute(context::close));
    }
    if (broker != null) {
      broker.close();
    }
    if (database != null) {
      database.close();
    }
  }

  private static EmbeddedDatabase openDatabase(
      DataFolder folder, java.util.function.Consumer<UserError> lost) {
    try {
      return EmbeddedDatabase.start(
          folder.mongo(),
          folder.pairing(),
          0,
          cause ->
              lost.accept(
                  new UserError(
                      "The database in %s can no longer be written (%s)."
                          .formatted(folder.mongo(), cause.getMessage()),
                      cause)));
    } catch (IllegalStateException e) {
      throw new UserError(
          "The kafka and mongo halves of %s do not belong together.".formatted(folder.root()), e);
    } catch (java.io.UncheckedIOException e) {
      throw new UserError(
          "The database in %s cannot be opened: %s.".formatted(folder.mongo(), e.getMessage()), e);
    }
  }

  private void startTogether(DataFolder folder, boolean ownBroker) {
    // Platform threads: starting is class loading, which would pin virtual ones.
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().name("start-", 0).factory())) {
      List<Future<?>> starting = new ArrayList<>();
      if (ownBroker) {
        starting.add(threads.submit(() -> startBroker(folder)));
      }
      for (Service service : Service.values()) {
        starting.add(threads.submit(() -> startService(service)));
      }
      // A service waits for the broker for ever: should the broker fail, nobody else may be
      // awaited.
      starting.forEach(start -> await(start, threads));
    }
  }

  private static void await(Future<?> start, ExecutorService threads) {
    try {
      start.get();
    } catch (ExecutionException e) {
      threads.shutdownNow();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new CompletionException(e.getCause());
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", e);
    }
  }

  private void startBroker(DataFolder folder) {
    EmbeddedBroker started =
        EmbeddedBroker.start(folder.kafka(), folder.pairing(), settings.ports().kafka());
    synchronized (contexts) {
      broker = started;
    }
  }

  private void startService(Service service) {
    ConfigurableApplicationContext context = service.start(settingsOf(service));
    synchronized (contexts) {
      contexts.put(service, context);
    }
  }

  private Map<String, String> settingsOf(Service service) {
    Map<String, String> all = new HashMap<>();
    all.put("spring.kafka.bootstrap-servers", bootstrapServers);
    all.put("spring.mongodb.uri", databaseUri);
    all.put("server.address", "127.0.0.1");
    switch (service) {
      case INGEST -> {
        all.put("server.port", Integer.toString(settings.ports().ingest()));
        if (database != null) {
          // The folder is locked: whoever left leases in it is dead, and nobody need wait for them.
          all.put("newswire.ingest.frontier.sole-process", "true");
        }
        Duration roundPace = settings.roundPace();
        if (roundPace != null) {
          all.put("newswire.ingest.rounds.enabled", "true");
          all.put("newswire.ingest.pace", roundPace.toMillis() + "ms");
        }
        if (settings.sources() != null) {
          all.put("newswire.ingest.sources-file", settings.sources().toString());
        }
        for (int i = 0; i < settings.allow().size(); i++) {
          all.put("newswire.ingest.allow[" + i + "]", settings.allow().get(i));
        }
      }
      case ENRICH -> all.put("server.port", Integer.toString(settings.ports().enrich()));
      case STORE -> all.put("server.port", Integer.toString(settings.ports().store()));
    }
    return all;
  }
}
