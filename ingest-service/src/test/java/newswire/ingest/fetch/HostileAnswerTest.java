package newswire.ingest.fetch;

import static newswire.events.OutcomeReason.BAD_RESPONSE;
import static newswire.events.OutcomeReason.BODY_TOO_LARGE;
import static newswire.ingest.fetch.ScriptedWeb.raw;
import static newswire.ingest.fetch.ScriptedWeb.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newswire.events.OutcomeReason;
import newswire.events.PageFetched;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.ingest.fetch.ScriptedWeb.Script;
import newswire.ingest.testing.Cost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that mean harm, or are made by broken servers: bounded in bytes. */
class HostileAnswerTest {

  static final byte[] PAGE = "<p>A page.".getBytes(StandardCharsets.UTF_8);
  private static final Duration HANGING = Duration.ofSeconds(30);

  private static FetchResult fetch(ScriptedWeb web, Duration deadline) {
    return fetch(web, deadline, FetchRequest.Expectation.PAGE_OR_FEED);
  }

  private static FetchResult fetch(
      ScriptedWeb web, Duration deadline, FetchRequest.Expectation expectation) {
    FetchRequest request =
        FetchRequest.of(web.url("paper.example", "/")).withExpectation(expectation);
    FetchSettings settings =
        FetchSettings.standard("test", "https://newswire.example/bot").withDeadline(deadline);
    try (HttpFetcher fetcher =
        new HttpFetcher(settings, web.guard("paper.example"), InstantSource.system())) {
      return assertTimeoutPreemptively(HANGING, () -> fetcher.fetch(request));
    }
  }

  static FetchResult fetch(Script script) throws IOException {
    return fetch(script, FetchRequest.Expectation.PAGE_OR_FEED);
  }

  static FetchResult fetch(Script script, FetchRequest.Expectation expectation) throws IOException {
    try (ScriptedWeb web = ScriptedWeb.answering(script)) {
      return fetch(web, Duration.ofSeconds(20), expectation);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void aBomb_isCutAtTheLimitOfInflatedBytes(String coding) throws IOException {
    byte[] bomb = coded(coding, 200 * 1024 * 1024);
    assertThat(bomb.length).isLessThan(1024 * 1024);

    FetchResult result =
        fetch((_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: " + coding, bomb));

    HttpFetcherTest.assertRefused(result, BODY_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "x-gzip", "GZip", "identity", ""})
  void aBodyUnderTheLimit_comesWhole(String coding) throws IOException {
    boolean gzip = coding.toLowerCase(java.util.Locale.ROOT).endsWith("gzip");
    byte[] sent = gzip ? coded("gzip", 5 * 1024 * 1024) : new byte[0];

    FetchResult result =
        fetch((_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: " + coding, sent));

    assertThat(result)
        .isInstanceOfSatisfying(
            Fetched.class, page -> assertThat(page.body()).hasSize(gzip ? 5 * 1024 * 1024 : 0));
  }

  @Test
  void oneByteOverTheLimit_isTooMuch() throws IOException {
    byte[] body = "x".repeat(5 * 1024 * 1024 + 1).getBytes(StandardCharsets.UTF_8);
    HttpFetcherTest.assertRefused(
        fetch(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\n\r\n");
              out.write(body);
            }),
        BODY_TOO_LARGE);
  }

  @Test
  void anEndlessChunkedBody_isCut_withoutBeingReadFurther() throws IOException {
    HttpFetcherTest.assertRefused(
        fetch(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
              while (true) {
                raw(out, "2000\r\n" + "x".repeat(0x2000) + "\r\n");
              }
            }),
        BODY_TOO_LARGE);
  }

  @Test
  void anAnnouncedExcess_isNotEvenRead() throws IOException {
    HttpFetcherTest.assertRefused(
        fetch((_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n<p>")),
        BODY_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "|Content-Encoding: gzip", "|Content-Encoding: deflate", "|Content-Length: 9"})
  void anExcess_costsLessThanThreeTimesTheLimit(String coding) throws IOException {
    byte[] excess =
        coding.contains("Encoding")
            ? coded(coding.substring(19), 200 * 1024 * 1024)
            : "x".repeat(50 * 1024 * 1024).getBytes(StandardCharsets.UTF_8);
    try (ScriptedWeb web =
            ScriptedWeb.answering(
                (_, out) -> {
                  raw(out, "HTTP/1.1 200 OK" + coding.replace("|", "\r\n") + "\r\n\r\n");
                  out.write(excess);
                });
        HttpFetcher fetcher =
            new HttpFetcher(
                FetchSettings.standard("test", "https://newswire.example/bot"),
                web.guard("paper.example"),
                InstantSource.system())) {
      FetchRequest request = FetchRequest.of(web.url("paper.example", "/"));
      Cost cost = Cost.leastOfThree(() -> fetcher.fetch(request));
      assertThat(cost.allocated()).isLessThan(3L * PageFetched.MAX_BODY_BYTES);
    }
  }

  @Test
  void whatFollowsTheAnnouncedLength_isNotRead() throws IOException {
    assertBody(
        fetch(
            (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n<p>A page.<p>No.")),
        PAGE);
  }

  @Test
  void anEndlessGzipOfEmptyMembers_isCutByItsOwnBytes() throws IOException {
    byte[] empty = coded("gzip", 0);
    // Many at once: one by one they would take as long as the fetch may on a busy machine.
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (int i = 0; i < 1_000; i++) {
      members.write(empty);
    }
    HttpFetcherTest.assertRefused(
        fetch(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
              while (true) {
                members.writeTo(out);
              }
            }),
        BODY_TOO_LARGE);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenAnswer_isATransientMiss(String what) throws IOException {
    assertUnreachable(fetch(Objects.requireNonNull(BROKEN.get(what))), BAD_RESPONSE);
  }

  static java.util.Set<String> broken() {
    return BROKEN.keySet();
  }

  private static final Map<String, Script> BROKEN =
      Map.of(
          "closed at once", (_, _) -> {},
          "shorter than its Content-Length",
              (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>"),
          "a chunk that is none",
              (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
          "an endless extension of a chunk",
              (_, out) -> {
                raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;");
                while (true) {
                  raw(out, "x".repeat(8_192));
                }
              },
          "endless trailers",
              (_, out) -> {
                raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n");
                while (true) {
                  raw(out, "X-A: b\r\n".repeat(1_000));
                }
              },
          "cut off within a chunk",
              (_, out) ->
                  raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n<p>"),
          "gzip cut off",
              (_, out) -> {
                byte[] whole = coded("gzip", 50_000);
                say(
                    out,
                    "HTTP/1.1 200 OK|Content-Encoding: gzip",
                    java.util.Arrays.copyOf(whole, whole.length / 2));
              });

  private static byte[] coded(String coding, int zeros) {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (OutputStream coder =
        coding.equals("gzip") ? new GZIPOutputStream(sent) : new DeflaterOutputStream(sent)) {
      byte[] spaces = " ".repeat(1024).getBytes(StandardCharsets.US_ASCII);
      for (int left = zeros; left > 0; left -= spaces.length) {
        coder.write(spaces, 0, Math.min(left, spaces.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sent.toByteArray();
  }

  static void assertBody(FetchResult result, byte[] body) {
    assertThat(result)
        .isInstanceOfSatisfying(Fetched.class, page -> assertThat(page.body()).isEqualTo(body));
  }

  private static void assertUnreachable(FetchResult result, OutcomeReason reason) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Unreachable.class,
            missed -> assertThat(missed.reason()).as(missed.detail()).isEqualTo(reason));
  }
}
