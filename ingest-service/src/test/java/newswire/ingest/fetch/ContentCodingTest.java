package newswire.ingest.fetch;

import static newswire.events.OutcomeReason.CODING_UNSUPPORTED;
import static newswire.ingest.fetch.HostileAnswerTest.PAGE;
import static newswire.ingest.fetch.HostileAnswerTest.fetch;
import static newswire.ingest.fetch.LoopbackWeb.say;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Content codings: one of gzip and deflate is undone, however it is named; others are refused. */
class ContentCodingTest {

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
    HostileAnswerTest.assertBody(
        fetch((_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: gzip", sent.toByteArray())),
        "<p>A page.<p>A page.<p>A page.".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void gzipInNameOnly_isReadAsItIs() throws IOException {
    HostileAnswerTest.assertBody(
        fetch((_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: gzip", PAGE)), PAGE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void deflate_isUndone_withAndWithoutItsWrapper(boolean bare) throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(sent, new Deflater(9, bare))) {
      deflating.write(PAGE);
    }
    HostileAnswerTest.assertBody(
        fetch(
            (_, out) -> say(out, "HTTP/1.1 200 OK|Content-Encoding: deflate", sent.toByteArray())),
        PAGE);
  }
}
