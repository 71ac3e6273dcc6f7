package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS is verified, and its handshake is under the deadline like everything else. */
class TlsTest {

  private static FetchResult fetch(ServerSocket server, Duration deadline) {
    AllowedAddress mapped =
        new AllowedAddress(
            "paper.example",
            443,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()));
    try (HttpFetcher fetcher =
        new HttpFetcher(
            FetchSettings.standard("test", "https://newswire.example/bot").withDeadline(deadline),
            AddressGuard.allowing(List.of(mapped)),
            InstantSource.system())) {
      return fetcher.fetch(FetchRequest.of("https://paper.example/"));
    }
  }

  private static void assertMissed(FetchResult result, OutcomeReason reason) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Unreachable.class,
            missed -> assertThat(missed.reason()).as(missed.detail()).isEqualTo(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-validity 30", "-startdate -60d -validity 30"})
  void aCertificateThatNobodyVouchesFor_isNotBelieved(String validity, @TempDir Path folder)
      throws Exception {
    SSLContext context = selfSigned(folder, validity);
    try (ServerSocket server =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answer(server));
      assertMissed(fetch(server, Duration.ofSeconds(20)), OutcomeReason.TLS);
    }
  }

  @Test
  void aHandshakeThatNeverComes_isEndedByTheDeadline() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertMissed(fetch(server, Duration.ofMillis(500)), OutcomeReason.TIMEOUT);
    }
  }

  @Test
  void whatIsNoTls_isATlsFailure() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerInPlain(server));
      assertMissed(fetch(server, Duration.ofSeconds(20)), OutcomeReason.TLS);
    }
  }

  private static void answer(ServerSocket server) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read();
    } catch (IOException e) {
      // The client ended the handshake.
    }
  }

  private static void answerInPlain(ServerSocket server) {
    try (Socket socket = server.accept()) {
      LoopbackWeb.raw(socket.getOutputStream(), "HTTP/1.1 400 Bad Request\r\n\r\nThis is HTTP.");
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      // The client left.
    }
  }

  private static SSLContext selfSigned(Path folder, String validity)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("server.p12");
    String command =
        Path.of(System.getProperty("java.home"), "bin", "keytool")
            + " -genkeypair -alias server -keyalg EC -dname CN=paper.example"
            + " -ext san=dns:paper.example -storetype PKCS12 -storepass secret -keystore "
            + store
            + " "
            + validity;
    Process keytool =
        new ProcessBuilder(command.split(" ", -1))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool.log").toFile())
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, "secret".toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "secret".toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
