package newswire.ingest.fetch;

import static newswire.ingest.fetch.ScriptedWeb.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.ingest.fetch.FetchResult.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects: each hop is checked as if it were the first, and none is followed without end. */
class RedirectTest {

  private static final byte[] PAGE = "<p>There.".getBytes(StandardCharsets.UTF_8);

  /** {@code /3} leads to {@code /2}, that to {@code /1}, that to the page {@code /0}. */
  private static ScriptedWeb countingDown(int status) throws IOException {
    return ScriptedWeb.answering(
        (request, out) -> {
          int left = Integer.parseInt(request.target().substring(1));
          if (left == 0) {
            say(out, "HTTP/1.1 200 OK", PAGE);
          } else {
            say(out, "HTTP/1.1 " + status + " There|Location: /" + (left - 1), new byte[0]);
          }
        });
  }

  private static FetchResult fetch(ScriptedWeb web, FetchRequest request) {
    try (HttpFetcher fetcher =
        new HttpFetcher(
            FetchSettings.standard("test", "https://newswire.example/bot"),
            web.guard("paper.example", "other.example"),
            InstantSource.system())) {
      return fetcher.fetch(request);
    }
  }

  private static FetchResult fetch(ScriptedWeb web, String path) {
    return fetch(web, FetchRequest.of(web.url("paper.example", path)));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void fiveHops_areFollowed(int status) throws IOException {
    try (ScriptedWeb web = countingDown(status)) {
      assertThat(fetch(web, "/5"))
          .isInstanceOfSatisfying(
              Fetched.class,
              page -> {
                assertThat(page.facts().finalUrl()).isEqualTo(web.url("paper.example", "/0"));
                assertThat(page.facts().hops()).hasSize(5);
                boolean permanent = status == 301 || status == 308;
                assertThat(page.facts().permanentUrl())
                    .isEqualTo(permanent ? web.url("paper.example", "/0") : null);
              });
    }
  }

  @Test
  void aSixthHop_isNotFollowed() throws IOException {
    try (ScriptedWeb web = countingDown(302)) {
      HttpFetcherTest.assertRefused(fetch(web, "/6"), OutcomeReason.REDIRECT_TOO_MANY);
      assertThat(web.requests()).hasSize(6);
    }
  }

  @Test
  void aLoop_isCutWhereItCloses() throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 302 Again|Location: /", new byte[0])) {
      HttpFetcherTest.assertRefused(fetch(web, "/"), OutcomeReason.REDIRECT_TOO_MANY);
      assertThat(web.requests()).hasSize(1);
    }
  }

  @Test
  void aMove_countsAsPermanent_onlyAsFarAsNoTemporaryHopLiesBefore() throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (request, out) -> {
              switch (request.target()) {
                case "/old" -> say(out, "HTTP/1.1 301 M|Location: /new", new byte[0]);
                case "/new" -> say(out, "HTTP/1.1 302 F|Location: /today", new byte[0]);
                case "/today" -> say(out, "HTTP/1.1 308 M|Location: /now", new byte[0]);
                default -> say(out, "HTTP/1.1 200 OK", PAGE);
              }
            })) {
      assertThat(fetch(web, "/old"))
          .isInstanceOfSatisfying(
              Fetched.class,
              page -> {
                assertThat(page.facts().permanentUrl()).isEqualTo(web.url("paper.example", "/new"));
                assertThat(page.facts().finalUrl()).isEqualTo(web.url("paper.example", "/now"));
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://other.example/",
        "gopher://other.example/",
        "javascript:alert(1)",
        "http://",
        "http://a b/",
        "https://[::1",
        "http://other.example:99999/",
      })
  void whatIsNoWebAddress_isRefused(String target) throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.saying("HTTP/1.1 302 There|Location: " + target, new byte[0])) {
      HttpFetcherTest.assertRefused(fetch(web, "/"), OutcomeReason.REDIRECT_REFUSED);
      assertThat(web.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:%d/",
        "http://2130706433:%d/",
        "http://0x7f.1:%d/",
        "http://[::1]:%d/",
        "http://[::ffff:127.0.0.1]:%d/",
        "http://user@127.0.0.1:%d/",
        "//127.0.0.1:%d/",
        "http://localhost:%d/",
      })
  void aPrivateTarget_isRefused_andGetsNoPacket(String target) throws IOException {
    try (ScriptedWeb canary = ScriptedWeb.saying("HTTP/1.1 200 OK", PAGE);
        ScriptedWeb web =
            ScriptedWeb.saying(
                "HTTP/1.1 302 There|Location: " + target.formatted(canary.port()), new byte[0])) {
      HttpFetcherTest.assertRefused(fetch(web, "/"), OutcomeReason.REDIRECT_REFUSED);
      assertThat(canary.connections()).isZero();
    }
  }

  @Test
  void theGate_isAskedForEachHop_andItsReasonIsKept() throws IOException {
    try (ScriptedWeb web = countingDown(302)) {
      List<String> gated = new ArrayList<>();
      HopGate gate =
          target -> {
            gated.add(target);
            return target.endsWith("/1")
                ? Optional.of(OutcomeReason.ROBOTS)
                : Optional.<OutcomeReason>empty();
          };
      FetchResult result =
          fetch(web, FetchRequest.of(web.url("paper.example", "/3")).withGate(gate));

      HttpFetcherTest.assertRefused(result, OutcomeReason.ROBOTS);
      assertThat(gated)
          .containsExactly(web.url("paper.example", "/2"), web.url("paper.example", "/1"));
      assertThat(web.requests()).hasSize(2);
    }
  }

  @Test
  void aGateThatMustWait_makesATransientMiss() throws IOException {
    try (ScriptedWeb web = countingDown(302)) {
      FetchResult result =
          fetch(
              web,
              FetchRequest.of(web.url("paper.example", "/1"))
                  .withGate(_ -> Optional.of(OutcomeReason.ROBOTS_UNREACHABLE)));
      assertThat(result).isInstanceOf(Unreachable.class);
    }
  }

  @Test
  void aRedirectWithAnEndlessBody_isFollowedAtOnce() throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (request, out) -> {
              if (request.target().equals("/")) {
                ScriptedWeb.raw(out, "HTTP/1.1 302 There\r\nLocation: /page\r\n\r\n");
                while (true) {
                  out.write(new byte[4_096]);
                }
              }
              say(out, "HTTP/1.1 200 OK", PAGE);
            })) {
      assertThat(fetch(web, "/")).isInstanceOf(Fetched.class).isNotInstanceOf(Refused.class);
    }
  }
}
