package newswire.ingest.fetch;

import static newswire.events.OutcomeReason.BAD_RESPONSE;
import static newswire.events.OutcomeReason.BODY_TOO_LARGE;
import static newswire.events.OutcomeReason.CODING_UNSUPPORTED;
import static newswire.ingest.fetch.LoopbackWeb.raw;
import static newswire.ingest.fetch.LoopbackWeb.say;
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
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.Unreachable;
import newswire.ingest.fetch.LoopbackWeb.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that mean harm, or are made by broken servers: bounded in bytes. */
class HostileAnswerTest {

  private static final byte[] PAGE = "<p>A page.".getBytes(StandardCharsets.UTF_8);
  private static final Duration HANGING = Duration.ofSeconds(30);

  private static FetchResult fetch(LoopbackWeb web, Duration deadline) {
    FetchSettings settings =
        FetchSettings.standard("test", "https://newswire.example/bot").withDeadline(deadline);
    try (HttpFetcher fetcher =
        new HttpFetcher(settings, web.guard("paper.example"), InstantSource.system())) {
      return assertTimeoutPreemptively(
          HANGING, () -> fetcher.fetch(FetchRequest.of(web.url("paper.example", "/"))));
    }
  }

  private static FetchResult fetch(Script script) throws IOException {
    try (LoopbackWeb web = LoopbackWeb.answering(script)) {
      return fetch(web, Duration.ofSeconds(20));
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

  @Test
  void anEndlessGzipOfEmptyMembers_isCutByItsOwnBytes() throws IOException {
    byte[] empty = coded("gzip", 0);
    HttpFetcherTest.assertRefused(
        fetch(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
              while (true) {
                out.write(empty);
              }
            }),
        BODY_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip, gzip", "br", "zstd", "compress", "gzip|Content-Encoding: gzip", "gzip, br"})
  void layeredAndUnknownCodings_areRefused(String coding) throws IOException {
    HttpFetcherTest.assertRefused(
        fetch((_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: " + coding, PAGE)),
        CODING_UNSUPPORTED);
  }

  @Test
  void membersOfAGzip_areJoined_andWhatFollowsIsLeftAlone() throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      try (var member = new GZIPOutputStream(sent)) {
        member.write(PAGE);
      }
    }
    sent.write(PAGE);
    assertBody(
        fetch((_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: gzip", sent.toByteArray())),
        "<p>A page.<p>A page.<p>A page.".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void gzipInNameOnly_isReadAsItIs() throws IOException {
    assertBody(fetch((_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: gzip", PAGE)), PAGE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deflate_isUndone_withAndWithoutItsWrapper(boolean bare) throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(sent, new Deflater(9, bare))) {
      deflating.write(PAGE);
    }
    assertBody(
        fetch(
            (_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: deflate", sent.toByteArray())),
        PAGE);
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
          "HTTP/0.9", (_, out) -> raw(out, "<p>A page.\r\n".repeat(50)),
          "shorter than its Content-Length",
              (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>"),
          "a chunk that is none",
              (_, out) -> raw(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
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
              },
          "100,000 headers",
              (_, out) -> raw(out, "HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(100_000) + "\r\n"),
          "an endless header",
              (_, out) -> {
                raw(out, "HTTP/1.1 200 OK\r\nX-A: ");
                while (true) {
                  raw(out, "x".repeat(8_192));
                }
              },
          "a status that is none", (_, out) -> raw(out, "HTTP/1.1 abc OK\r\n\r\n"));

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

  private static void assertBody(FetchResult result, byte[] body) {
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
