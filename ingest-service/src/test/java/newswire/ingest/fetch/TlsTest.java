package newswire.ingest.fetch;

import static newswire.ingest.fetch.ScriptedWeb.raw;
import static newswire.ingest.fetch.ScriptedWeb.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Certificates that are out of date, of somebody else or of nobody, and handshakes that stall: TLS
 * is verified, and its handshake is under the deadline like everything else.
 */
class TlsTest {

  private static final String HOST = "paper.example";
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(500);

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static SSLContext believed;

  @BeforeAll
  static void makeAuthority() throws Exception {
    certificates = new Certificates(folder);
    believed = certificates.signed(HOST, "-validity 30");
    page(believed); // the first handshake of a JVM loads classes for longer than SHORT may be
  }

  /** What a socket of a server does once it is accepted. */
  private interface Talk {
    void with(Socket socket) throws IOException;
  }

  private static FetchResult fetch(ServerSocket server, Duration deadline, Talk talk)
      throws IOException, GeneralSecurityException {
    return fetch(server, deadline, List.of(), talk);
  }

  private static FetchResult fetch(
      ServerSocket server, Duration deadline, List<AllowedAddress> besides, Talk talk)
      throws IOException, GeneralSecurityException {
    List<AllowedAddress> allowed = new ArrayList<>(besides);
    allowed.add(
        new AllowedAddress(
            HOST,
            443,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort())));
    AddressGuard guard = AddressGuard.allowing(allowed);
    Thread.ofVirtual().start(() -> accept(server, talk));
    try (HttpFetcher fetcher =
        new HttpFetcher(
            FetchSettings.standard("test", "https://newswire.example/bot").withDeadline(deadline),
            guard,
            InstantSource.system(),
            InetAddress::getAllByName,
            new DefaultClientTlsStrategy(certificates.trusting()))) {
      return fetcher.fetch(FetchRequest.of("https://" + HOST + "/"));
    }
  }

  private static FetchResult page(SSLContext context) throws IOException, GeneralSecurityException {
    try (ServerSocket server = tls(context)) {
      return fetch(
          server,
          PATIENT,
          socket -> {
            socket.getInputStream().read(new byte[4_096]);
            say(socket.getOutputStream(), "HTTP/1.1 200 OK", "hi".getBytes(StandardCharsets.UTF_8));
          });
    }
  }

  private static void accept(ServerSocket server, Talk talk) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk.with(socket);
      } catch (IOException e) {
        // The client ended the handshake, or the test its server.
      }
    }
  }

  private static void assertMissed(FetchResult result, OutcomeReason reason) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Unreachable.class,
            missed -> assertThat(missed.reason()).as(missed.detail()).isEqualTo(reason));
  }

  @Test
  void aCertificateOfATrustedAuthority_forThisHostAndNow_isBelieved() throws Exception {
    assertThat(page(believed)).isInstanceOf(Fetched.class);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "paper.example, -startdate -60d -validity 30, it is out of date",
    "other.example, -validity 30, it is another host's",
  })
  void aCertificateThatDoesNotFit_isNotBelieved(String host, String options, String why)
      throws Exception {
    assertMissed(page(certificates.signed(host, options)), OutcomeReason.TLS);
  }

  @Test
  void aCertificateThatNobodyVouchesFor_isNotBelieved() throws Exception {
    assertMissed(page(certificates.selfSigned(HOST)), OutcomeReason.TLS);
  }

  @Test
  void aStepFromHttpsToHttp_isFollowed_butNeverTakenForAMoveForGood() throws Exception {
    try (ScriptedWeb clear = ScriptedWeb.saying("HTTP/1.1 200 OK", new byte[] {'h', 'i'});
        ServerSocket safe = tls(believed)) {
      FetchResult result =
          fetch(
              safe,
              PATIENT,
              List.of(clear.mapping(HOST, 80)),
              socket -> {
                socket.getInputStream().read(new byte[4_096]);
                String there = "HTTP/1.1 301 There|Location: http://" + HOST + "/";
                say(socket.getOutputStream(), there, new byte[0]);
              });
      assertThat(result)
          .isInstanceOfSatisfying(
              Fetched.class,
              page -> {
                assertThat(page.facts().finalUrl()).isEqualTo("http://" + HOST + "/");
                assertThat(page.facts().permanentUrl()).isNull();
              });
    }
  }

  @Test
  void whatIsNoTls_isATlsFailure() throws Exception {
    try (ServerSocket server = plain()) {
      assertMissed(
          fetch(
              server,
              PATIENT,
              socket -> {
                raw(socket.getOutputStream(), "HTTP/1.1 400 Bad Request\r\n\r\nThis is HTTP.");
                socket.getInputStream().readAllBytes();
              }),
          OutcomeReason.TLS);
    }
  }

  @Test
  void aHandshakeThatNeverComes_isEndedByTheDeadline_andTheSocketFreed() throws Exception {
    assertCut(socket -> socket.getInputStream().readAllBytes());
  }

  @Test
  void aHandshakeThatDrips_isEndedByTheDeadline_andTheSocketFreed() throws Exception {
    assertCut(TlsTest::drip);
  }

  /** Asserts that the deadline ends a talk that would never end by itself. */
  private static void assertCut(Talk endless) throws Exception {
    AtomicInteger talking = new AtomicInteger();
    Talk watched =
        socket -> {
          talking.incrementAndGet();
          try {
            endless.with(socket);
          } finally {
            talking.decrementAndGet();
          }
        };
    try (ServerSocket server = plain()) {
      assertMissed(fetch(server, SHORT, watched), OutcomeReason.TIMEOUT);
      // Nobody talks either when the deadline came before the connection.
      await().atMost(PATIENT).until(() -> talking.get() == 0);
    }
  }

  /** The longest record of a handshake, a byte at a time: no read ever waits for long. */
  private static void drip(Socket socket) throws IOException {
    CountDownLatch pause = new CountDownLatch(1);
    raw(socket.getOutputStream(), "\u0016\u0003\u0003\u0040\u0000\u0002\u0000\u003f\u00fc");
    while (true) {
      raw(socket.getOutputStream(), "\u0003");
      try {
        pause.await(20, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static ServerSocket tls(SSLContext context) throws IOException {
    return context
        .getServerSocketFactory()
        .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static ServerSocket plain() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }
}
