package newswire.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DNS rebinding: a name first resolves to an address that may be asked, and then to one that may
 * not, where a canary listens on the very same port. Its answers live for no time at all.
 */
class RebindingTest {

  private static final InetAddress INNER = InetAddress.ofLiteral("127.0.0.2");

  private final Deque<InetAddress> answers = new ArrayDeque<>();
  private ScriptedWeb web;
  private ServerSocket canary;
  private HttpFetcher fetcher;

  @BeforeEach
  void start() throws IOException {
    web =
        ScriptedWeb.answering(
            (request, out) ->
                ScriptedWeb.say(
                    out,
                    request.target().equals("/moved")
                        ? "HTTP/1.1 302 There|Location: /page"
                        : "HTTP/1.1 200 OK",
                    new byte[0]));
    canary = new ServerSocket(web.port(), 5, INNER);
    InetSocketAddress open = new InetSocketAddress(InetAddress.getLoopbackAddress(), web.port());
    // Opens the address, by the name of another: what else our name resolves to stays closed.
    AddressGuard guard =
        AddressGuard.allowing(List.of(new AllowedAddress("open.example", 1, open)));
    fetcher =
        new HttpFetcher(
            FetchSettings.standard("test", "https://newswire.example/bot"),
            guard,
            InstantSource.system(),
            _ -> answers.size() > 1 ? one(answers.removeFirst()) : one(answers.getFirst()));
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    web.close();
    canary.close();
  }

  private static InetAddress[] one(InetAddress address) {
    return new InetAddress[] {address};
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(FetchRequest.of(web.url("paper.example", path)));
  }

  private void assertCanaryUnasked() throws IOException {
    canary.setSoTimeout(1);
    org.assertj.core.api.Assertions.assertThatThrownBy(canary::accept)
        .isInstanceOf(java.net.SocketTimeoutException.class);
  }

  @Test
  void anInnerAddressInTheSecondAnswer_isRefused() throws IOException {
    answers.addAll(List.of(InetAddress.getLoopbackAddress(), INNER));
    assertThat(fetch("/page")).isInstanceOf(Fetched.class);
    for (int i = 0; i < 3; i++) {
      HttpFetcherTest.assertRefused(fetch("/page"), OutcomeReason.ADDRESS_REFUSED);
    }
    assertThat(web.connections()).isEqualTo(1);
    assertCanaryUnasked();
  }

  @Test
  void anInnerAddressBehindARedirectOfTheSameName_isRefused() throws IOException {
    answers.addAll(List.of(InetAddress.getLoopbackAddress(), INNER));
    HttpFetcherTest.assertRefused(fetch("/moved"), OutcomeReason.REDIRECT_REFUSED);
    assertThat(web.requests()).hasSize(1);
    assertCanaryUnasked();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void ofMixedAddresses_onlyTheAllowedIsConnectedTo(int place) throws IOException {
    InetAddress[] mixed = {INNER, INNER, INNER};
    mixed[place] = InetAddress.getLoopbackAddress();
    try (HttpFetcher given =
        new HttpFetcher(
            FetchSettings.standard("test", "https://newswire.example/bot"),
            AddressGuard.allowing(
                List.of(
                    new AllowedAddress(
                        "open.example", 1, new InetSocketAddress(mixed[place], web.port())))),
            InstantSource.system(),
            _ -> mixed)) {
      assertThat(given.fetch(FetchRequest.of(web.url("paper.example", "/page"))))
          .isInstanceOf(Fetched.class)
          .isNotInstanceOf(Refused.class);
    }
    assertThat(web.connections()).isEqualTo(1);
    assertCanaryUnasked();
  }
}
