package newswire.ingest.fetch;

import static newswire.events.OutcomeReason.ADDRESS_REFUSED;
import static newswire.events.OutcomeReason.PORT_REFUSED;
import static newswire.events.OutcomeReason.URL_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be connected to gets no packet: a listening canary hears nothing. */
class RefusedAddressTest {

  private static final FetchSettings SETTINGS =
      FetchSettings.standard("test", "https://newswire.example/bot");

  private static HttpFetcher fetcher(AddressGuard guard, NameLookup lookup) {
    return new HttpFetcher(SETTINGS, guard, InstantSource.system(), lookup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://localhost:%d/",
        "http://2130706433:%d/",
        "http://017700000001:%d/",
        "http://0x7f000001:%d/",
        "http://127.1:%d/",
        "http://127.0.0.1.:%d/",
        "http://0.0.0.0:%d/",
        "http://[::1]:%d/",
        "http://[::]:%d/",
        "http://[::127.0.0.1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://[::ffff:0:127.0.0.1]:%d/",
        "http://[64:ff9b::7f00:1]:%d/",
        "http://paper.example@127.0.0.1:%d/",
        "http://\uff11\uff12\uff17.0.0.1:%d/",
        "http://127\u30020\u30020\u30021:%d/",
        "http://\u2460\u2461\u2466.0.0.1:%d/",
        "http://\u24c1\u24de\u24d2alhost:%d/",
        "http://a:b@127.0.0.1:%d/",
        "http://127.0.0.1%%2e:%d/",
        "http:127.0.0.1:%d/",
        "http:///127.0.0.1:%d/",
        "https://127.0.0.1:%d/",
      })
  void everySpellingOfTheLoopback_isRefusedUnasked(String spelling) throws IOException {
    try (ScriptedWeb canary = ScriptedWeb.saying("HTTP/1.1 200 OK", new byte[0]);
        HttpFetcher fetcher = fetcher(AddressGuard.publicOnly(), InetAddress::getAllByName)) {
      FetchResult result = fetcher.fetch(FetchRequest.of(spelling.formatted(canary.port())));

      assertThat(result).isInstanceOf(Refused.class);
      assertThat(((Refused) result).reason()).isIn(ADDRESS_REFUSED, PORT_REFUSED, URL_REFUSED);
      assertThat(canary.connections()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1",
        "224.0.0.1", "255.255.255.255", "[fe80::1]", "[fc00::1]", "[3fff::1]", "[5f00::1]",
        "[100:0:0:1::1]", "[2002:7f00:1::]", "[::169.254.169.254]",
      })
  void everySpecialAddress_isRefused(String address) {
    try (HttpFetcher fetcher = fetcher(AddressGuard.publicOnly(), InetAddress::getAllByName)) {
      HttpFetcherTest.assertRefused(
          fetcher.fetch(FetchRequest.of("http://" + address + "/")), ADDRESS_REFUSED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 25, 81, 3306, 6379, 9092, 27017, 65535})
  void otherPorts_areRefused(int port) {
    NameLookup publicName = _ -> new InetAddress[] {InetAddress.ofLiteral("8.8.8.8")};
    try (HttpFetcher fetcher = fetcher(AddressGuard.publicOnly(), publicName)) {
      HttpFetcherTest.assertRefused(
          fetcher.fetch(FetchRequest.of("http://paper.example:" + port + "/")), PORT_REFUSED);
    }
  }

  @Test
  void anOpenedPort_isAsked_andNoOtherOfThatHost() throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 200 OK", new byte[0]);
        ScriptedWeb canary = ScriptedWeb.saying("HTTP/1.1 200 OK", new byte[0]);
        HttpFetcher fetcher =
            fetcher(
                AddressGuard.allowing(List.of(AllowedAddress.parse("127.0.0.1:" + web.port()))),
                InetAddress::getAllByName)) {
      assertThat(fetcher.fetch(FetchRequest.of("http://127.0.0.1:" + web.port() + "/")))
          .isInstanceOf(Fetched.class);
      assertThat(fetcher.fetch(FetchRequest.of("http://127.0.0.1:" + canary.port() + "/")))
          .isInstanceOf(Refused.class);
      assertThat(canary.connections()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://paper.example/, SCHEME_REFUSED",
    "file:///etc/passwd, SCHEME_REFUSED",
    "javascript:alert(1), SCHEME_REFUSED",
    "paper.example, SCHEME_REFUSED",
    "'', SCHEME_REFUSED",
    "http://, URL_REFUSED",
    "http://a b/, URL_REFUSED",
    "http://paper.example:99999/, URL_REFUSED",
    "'http://[::1%25lo]/', URL_REFUSED",
    "'http://[::1%lo]/', URL_REFUSED",
    "'http://[fe80::1%251]/', URL_REFUSED",
  })
  void whatIsNoWebUrl_isRefused(String url, OutcomeReason reason) {
    try (HttpFetcher fetcher = fetcher(AddressGuard.publicOnly(), InetAddress::getAllByName)) {
      HttpFetcherTest.assertRefused(fetcher.fetch(FetchRequest.of(url)), reason);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\nX-Evil: 1", "\n", "\t", "\u0000", "\u007f"})
  void controlCharacters_areRefused(String evil) {
    try (HttpFetcher fetcher = fetcher(AddressGuard.publicOnly(), InetAddress::getAllByName)) {
      HttpFetcherTest.assertRefused(
          fetcher.fetch(FetchRequest.of("http://paper.example/" + evil + "x")), URL_REFUSED);
    }
  }

  @Test
  void aUrlOverEightThousandCharacters_isRefused() {
    try (HttpFetcher fetcher = fetcher(AddressGuard.publicOnly(), InetAddress::getAllByName)) {
      HttpFetcherTest.assertRefused(
          fetcher.fetch(FetchRequest.of("http://paper.example/" + "x".repeat(8_000))), URL_REFUSED);
    }
  }

  @Test
  void aNameThatDoesNotResolve_isATransientMiss() {
    NameLookup failing =
        host -> {
          throw new UnknownHostException(host);
        };
    try (HttpFetcher fetcher = fetcher(AddressGuard.publicOnly(), failing)) {
      assertThat(fetcher.fetch(FetchRequest.of("http://paper.example/")))
          .isInstanceOfSatisfying(
              Unreachable.class,
              missed -> assertThat(missed.reason()).isEqualTo(OutcomeReason.DNS));
    }
  }

  @Test
  void aNameServiceThatHangs_isEndedByTheDeadline() {
    CountDownLatch never = new CountDownLatch(1);
    NameLookup hanging =
        host -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new UnknownHostException(host);
        };
    try (HttpFetcher fetcher =
        new HttpFetcher(
            SETTINGS.withDeadline(Duration.ofMillis(300)),
            AddressGuard.publicOnly(),
            InstantSource.system(),
            hanging)) {
      assertThat(fetcher.fetch(FetchRequest.of("http://paper.example/")))
          .isInstanceOf(Unreachable.class);
    }
  }
}
