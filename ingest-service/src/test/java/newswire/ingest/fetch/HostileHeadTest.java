package newswire.ingest.fetch;

import static newswire.ingest.fetch.ScriptedWeb.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.ingest.fetch.ScriptedWeb.Script;
import newswire.ingest.testing.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Heads that are too many, too long, endless, or none at all (HTTP/0.9): refused after what is
 * bounded, long before the deadline.
 */
class HostileHeadTest {

  private static final long MOST_BYTES = 16_000_000;

  private static final Map<String, Script> HEADS =
      Map.of(
          "HTTP/0.9",
          (_, out) -> raw(out, "<p>A page.\r\n".repeat(50)),
          "a status that is none",
          (_, out) -> raw(out, "HTTP/1.1 abc OK\r\n\r\n"),
          "an endless status line",
          (_, out) -> endless(out, "HTTP/1.1 200 ", "O".repeat(8_192)),
          "a line of no header at all",
          (_, out) -> endless(out, "", "x".repeat(8_192)),
          "100,000 headers",
          (_, out) -> raw(out, "HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(100_000) + "\r\n"),
          "100,000 cookies",
          (_, out) ->
              raw(out, "HTTP/1.1 200 OK\r\n" + "Set-Cookie: a=b\r\n".repeat(100_000) + "\r\n"),
          "a header of gigabytes",
          (_, out) -> endless(out, "HTTP/1.1 200 OK\r\nX-A: ", "x".repeat(8_192)),
          "a header folded without end",
          (_, out) -> endless(out, "HTTP/1.1 200 OK\r\nX-A: b\r\n", " x\r\n".repeat(1_000)),
          "a flood of 103",
          (_, out) -> endless(out, "", "HTTP/1.1 103 Early Hints\r\n\r\n"),
          "a flood of 100",
          (_, out) -> endless(out, "", "HTTP/1.1 100 Continue\r\n\r\n"));

  static Set<String> heads() {
    return HEADS.keySet();
  }

  private static void endless(java.io.OutputStream out, String start, String more)
      throws IOException {
    raw(out, start);
    while (true) {
      raw(out, more);
    }
  }

  private static HttpFetcher fetcher(ScriptedWeb web) {
    return new HttpFetcher(
        FetchSettings.standard("test", "https://newswire.example/bot"),
        web.guard("paper.example"),
        InstantSource.system());
  }

  @ParameterizedTest
  @MethodSource("heads")
  void aHostileHead_isRefusedEarly(String what) throws IOException {
    try (ScriptedWeb web = ScriptedWeb.answering(Objects.requireNonNull(HEADS.get(what)));
        HttpFetcher fetcher = fetcher(web)) {
      FetchRequest request = FetchRequest.of(web.url("paper.example", "/"));
      Cost cost =
          Cost.leastOfThree(
              () ->
                  assertThat(fetcher.fetch(request))
                      .isInstanceOfSatisfying(
                          Unreachable.class,
                          missed ->
                              assertThat(missed.reason())
                                  .as(missed.detail())
                                  .isEqualTo(OutcomeReason.BAD_RESPONSE)));
      assertThat(cost.allocated()).isLessThan(MOST_BYTES);
      assertThat(web.connections()).as("each is asked once").isEqualTo(3);
    }
  }

  @Test
  void aFewInterimAnswers_areSkipped() throws IOException {
    String early = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n".repeat(10);
    try (ScriptedWeb web =
            ScriptedWeb.answering(
                (_, out) -> raw(out, early + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi"));
        HttpFetcher fetcher = fetcher(web)) {
      assertThat(fetcher.fetch(FetchRequest.of(web.url("paper.example", "/"))))
          .isInstanceOf(Fetched.class);
    }
  }
}
