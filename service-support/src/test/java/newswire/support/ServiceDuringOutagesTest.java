package newswire.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import newswire.events.kafka.Topics;
import newswire.events.testing.FreePort;
import newswire.events.testing.TestBroker;
import newswire.support.testing.TestDatabase;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A service lives on, and says so, while its broker or its database is away. */
class ServiceDuringOutagesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String LIVENESS = "/actuator/health/liveness";
  private static final String READINESS = "/actuator/health/readiness";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aBrokerThatComesLater_isAwaitedByALiveService() throws Exception {
    int web = FreePort.any();
    int bootstrap = FreePort.any();
    try (TestBroker broker = TestBroker.start();
        TestDatabase database = TestDatabase.start()) {
      CompletableFuture<ConfigurableApplicationContext> starting =
          CompletableFuture.supplyAsync(
              () -> SampleRun.start("127.0.0.1:" + bootstrap, database, "server.port=" + web),
              task -> Thread.ofPlatform().start(task));
      await().atMost(PATIENCE).until(() -> status(web, LIVENESS) == 200);
      assertThat(starting).isNotDone();
      assertThat(status(web, READINESS)).isEqualTo(503);
      try (Forwarder _ = new Forwarder(bootstrap, broker.bootstrapServers());
          ConfigurableApplicationContext _ = starting.join();
          Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        assertThat(admin.listTopics().names().get()).contains(Topics.PAGES, Topics.CHANGES);
        await().atMost(PATIENCE).until(() -> status(web, READINESS) == 200);
      }
    }
  }

  @Test
  void withoutItsDatabase_aServiceIsAlive_butNotReady() throws Exception {
    int web = FreePort.any();
    try (TestBroker broker = TestBroker.start()) {
      TestDatabase database = TestDatabase.start();
      try (ConfigurableApplicationContext _ =
          SampleRun.start(
              broker.bootstrapServers(),
              database,
              "server.port=" + web,
              "spring.mongodb.uri="
                  + database.uri()
                  + "?serverSelectionTimeoutMS=500&connectTimeoutMS=500")) {
        await().atMost(PATIENCE).until(() -> status(web, READINESS) == 200);
        database.close();
        await().atMost(PATIENCE).until(() -> status(web, READINESS) == 503);
        assertThat(status(web, LIVENESS)).isEqualTo(200);
      }
    }
  }

  /** The status that {@code path} answers with; 0 when nobody does. */
  private int status(int port, String path) throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException _) {
      return 0;
    }
  }

  /** Passes the bytes of every connection on to another address. */
  private static final class Forwarder implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;

    Forwarder(int port, String hostAndPort) throws IOException {
      this.listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
      this.target = Integer.parseInt(hostAndPort.substring(hostAndPort.lastIndexOf(':') + 1));
      Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
      try {
        while (true) {
          Socket client = listening.accept();
          Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
          Thread.ofVirtual().start(() -> copy(client, server));
          Thread.ofVirtual().start(() -> copy(server, client));
        }
      } catch (IOException _) {
        // closed
      }
    }

    private static void copy(Socket from, Socket to) {
      try (from;
          to) {
        from.getInputStream().transferTo(to.getOutputStream());
      } catch (IOException _) {
        // one of them hung up
      }
    }

    @Override
    public void close() throws IOException {
      listening.close();
    }
  }
}
