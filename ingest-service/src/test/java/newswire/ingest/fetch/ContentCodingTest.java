package newswire.ingest.fetch;

import static newswire.events.OutcomeReason.CODING_UNSUPPORTED;
import static newswire.ingest.fetch.HostileAnswerTest.PAGE;
import static newswire.ingest.fetch.HostileAnswerTest.fetch;
import static newswire.ingest.fetch.ScriptedWeb.say;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import newswire.ingest.feed.FeedEntry;
import newswire.ingest.feed.FeedOrigin;
import newswire.ingest.feed.FeedReader;
import newswire.ingest.feed.FeedReading;
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

  @ParameterizedTest
  @ValueSource(strings = {"", "|Content-Encoding: gzip"})
  void aZippedSitemap_isReadHoweverItsServerNamesIt(String coding) throws IOException {
    byte[] zipped = zipped("<urlset><url><loc>https://quay.example/a</loc></url></urlset>");
    FetchResult fetched =
        fetch(
            (_, out) ->
                say(out, "HTTP/1.1 200 OK|Content-Type: application/x-gzip" + coding, zipped),
            FetchRequest.Expectation.FEED_OR_SITEMAP);
    assertThat(fetched)
        .isInstanceOfSatisfying(
            FetchResult.Fetched.class,
            answer ->
                assertThat(
                        new FeedReader()
                            .read(
                                answer.body(),
                                FeedOrigin.of("https://quay.example/map.xml.gz", Map.of())))
                    .isInstanceOfSatisfying(
                        FeedReading.Feed.class,
                        feed ->
                            assertThat(feed.entries())
                                .extracting(FeedEntry::link)
                                .containsExactly("https://quay.example/a")));
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    try (var member = new GZIPOutputStream(sent)) {
      member.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return sent.toByteArray();
  }
}
