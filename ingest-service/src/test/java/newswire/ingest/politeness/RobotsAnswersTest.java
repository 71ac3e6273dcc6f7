package newswire.ingest.politeness;

import static newswire.ingest.fetch.ScriptedWeb.raw;
import static newswire.ingest.fetch.ScriptedWeb.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import newswire.events.identity.WebUrl;
import newswire.ingest.fetch.FetchSettings;
import newswire.ingest.fetch.HttpFetcher;
import newswire.ingest.fetch.ScriptedWeb;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What hosts answer when their robots.txt is asked for, on real sockets: rules, redirects, errors,
 * pages, and silence; and what of two URLs may then be visited.
 */
class RobotsAnswersTest {

  private static final FetchSettings SETTINGS =
      FetchSettings.standard("test", "https://newswire.example/bot");

  private static final byte[] RULES =
      "User-agent: *\nDisallow: /private\n".getBytes(StandardCharsets.UTF_8);

  /** For hosts that never come to an end; who is to be heard out has the time of any fetch. */
  private static final Duration DEADLINE = Duration.ofMillis(500);

  /** What becomes of a page that the rules allow, and of one that they ban. */
  private static String verdicts(Robots robots, String site) {
    return verdict(robots, site + "/news") + " " + verdict(robots, site + "/private/1");
  }

  private static String verdict(Robots robots, String url) {
    return robots.check(WebUrl.parse(url).orElseThrow()).getClass().getSimpleName();
  }

  private static String verdicts(ScriptedWeb web) {
    return verdicts(SETTINGS, web);
  }

  private static String verdicts(FetchSettings settings, ScriptedWeb web) {
    return verdicts(settings, web.guard("paper.example"), web.url("paper.example", ""));
  }

  private static String verdicts(FetchSettings settings, AddressGuard guard, String site) {
    try (HttpFetcher fetcher = new HttpFetcher(settings, guard, InstantSource.system())) {
      return verdicts(new Robots(fetcher, InstantSource.system()), site);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, Allowed Banned",
    "404, Allowed Allowed",
    "400, Allowed Allowed",
    "401, Allowed Allowed",
    "403, Allowed Allowed",
    "410, Allowed Allowed",
    "451, Allowed Allowed",
    "429, Unreachable Unreachable",
    "500, Unreachable Unreachable",
    "503, Unreachable Unreachable",
    "599, Unreachable Unreachable",
    "304, Unreachable Unreachable",
  })
  void aStatus_allowsOrForbids(int status, String verdicts) throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 " + status + " So", RULES)) {
      assertThat(verdicts(web)).isEqualTo(verdicts);
      assertThat(web.requests()).as("asked once for both").hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, Allowed Banned", "5, Allowed Banned", "6, Allowed Allowed", "9, Allowed Allowed"})
  void fiveRedirects_areFollowed_moreMeanThatThereAreNoRules(int hops, String verdicts)
      throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (request, out) -> {
              int hop = request.target().equals("/robots.txt") ? 0 : hop(request.target());
              if (hop == hops) {
                say(out, "HTTP/1.1 200 OK", RULES);
              } else {
                say(out, "HTTP/1.1 302 On|Location: /" + (hop + 1), new byte[0]);
              }
            })) {
      assertThat(verdicts(web)).isEqualTo(verdicts);
    }
  }

  private static int hop(String target) {
    return Integer.parseInt(target.substring(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/plain", "application/octet-stream"})
  void aPageInItsPlace_holdsNoRules(String type) throws IOException {
    byte[] page =
        "<!doctype html><title>Not here</title><p>Disallow: /".getBytes(StandardCharsets.UTF_8);
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 200 OK|Content-Type: " + type, page)) {
      assertThat(verdicts(web)).isEqualTo("Allowed Allowed");
    }
  }

  @ParameterizedTest
  @CsvSource({"499, Allowed Banned", "511, Allowed Banned", "513, Allowed Allowed"})
  void aFileOfMoreThan500KiB_isReadThatFar(int kibibytes, String verdicts) throws IOException {
    String filler = "# nothing here to see\n".repeat(kibibytes * 1024 / 22);
    byte[] file = (filler + "User-agent: *\nDisallow: /private\n").getBytes(StandardCharsets.UTF_8);
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 200 OK", file)) {
      assertThat(verdicts(web)).isEqualTo(verdicts);
    }
  }

  @Test
  void anEndlessFile_isReadAsFarAsItsBound() throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n");
              while (true) {
                raw(out, "# nothing here to see\n".repeat(1_000));
              }
            })) {
      assertThat(verdicts(web)).isEqualTo("Allowed Banned");
    }
  }

  @Test
  void aFileThatDrips_orNoAnswer_forbidsEverything() throws IOException {
    CountDownLatch pause = new CountDownLatch(1);
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n");
              while (pause.getCount() > 0) {
                raw(out, "#");
                try {
                  pause.await(20, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return;
                }
              }
            })) {
      assertThat(verdicts(SETTINGS.withDeadline(DEADLINE), web))
          .isEqualTo("Unreachable Unreachable");
    }
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      int port = silent.getLocalPort();
      assertThat(
              verdicts(
                  SETTINGS.withDeadline(DEADLINE),
                  AddressGuard.allowing(
                      List.of(
                          AllowedAddress.parse("paper.example:" + port + "=127.0.0.1:" + port))),
                  "http://paper.example:" + port))
          .isEqualTo("Unreachable Unreachable");
    }
  }

  @Test
  void aHostThatRefusesConnections_orHangsUp_forbidsEverything() throws IOException {
    int closed;
    try (ServerSocket none = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      closed = none.getLocalPort();
    }
    assertThat(
            verdicts(
                SETTINGS,
                AddressGuard.allowing(
                    List.of(
                        AllowedAddress.parse("paper.example:" + closed + "=127.0.0.1:" + closed))),
                "http://paper.example:" + closed))
        .isEqualTo("Unreachable Unreachable");
    try (ScriptedWeb web = ScriptedWeb.answering((_, _) -> {})) {
      assertThat(verdicts(web)).isEqualTo("Unreachable Unreachable");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:%d/robots.txt", "http://[::1]:%d/", "file:///etc/passwd"})
  void aRedirectToWhereWeMayNotLook_forbidsEverything(String target) throws IOException {
    try (ScriptedWeb canary = ScriptedWeb.saying("HTTP/1.1 200 OK", RULES);
        ScriptedWeb web =
            ScriptedWeb.saying(
                "HTTP/1.1 301 There|Location: " + target.formatted(canary.port()), new byte[0])) {
      assertThat(verdicts(web)).isEqualTo("Unreachable Unreachable");
      assertThat(canary.connections()).isZero();
    }
  }

  @Test
  void rules_holdForTheirSchemeHostAndPortOnly() throws IOException {
    try (ScriptedWeb open = ScriptedWeb.saying("HTTP/1.1 404 No", new byte[0]);
        ScriptedWeb strict = ScriptedWeb.saying("HTTP/1.1 200 OK", RULES);
        HttpFetcher fetcher =
            new HttpFetcher(
                SETTINGS,
                AddressGuard.allowing(
                    List.of(
                        open.mapping("paper.example", 80),
                        strict.mapping("paper.example", 8080),
                        strict.mapping("www.paper.example", 80))),
                InstantSource.system())) {
      Robots robots = new Robots(fetcher, InstantSource.system());
      assertThat(verdicts(robots, "http://paper.example")).isEqualTo("Allowed Allowed");
      assertThat(verdicts(robots, "http://paper.example:8080")).isEqualTo("Allowed Banned");
      assertThat(verdicts(robots, "http://www.paper.example")).isEqualTo("Allowed Banned");
    }
  }
}
