package newswire.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import newswire.ingest.feed.FeedReading.Feed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a feed is written in, what its mark, header and declaration say, and what is read: mark
 * before header before declaration before the look of the bytes, and never an exception.
 */
class CharsetLiesTest {

  private static final String TITLE = "Łódź – Köln";

  @ParameterizedTest(name = "{0} with mark {1}, header {2}, declared {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        // written in, mark, header, declared
        "UTF-8,        UTF-8,    windows-1250, windows-1252",
        "UTF-8,        -,        utf-8,        windows-1252",
        "UTF-8,        -,        -,            utf-8",
        "UTF-8,        -,        -,            -",
        "UTF-8,        -,        x-bogus,      -",
        "UTF-8,        -,        x-bogus,      x-bogus",
        "UTF-8,        -,        utf-7,        -",
        "UTF-8,        -,        utf-16,       -",
        "UTF-8,        -,        '\"',          utf-8",
        "windows-1250, -,        windows-1250, utf-8",
        "windows-1250, -,        utf-8,        windows-1250",
        "windows-1250, -,        -,            windows-1250",
        "UTF-16LE,     UTF-16LE, utf-8,        utf-8",
        "UTF-16BE,     UTF-16BE, -,            -",
        "UTF-16LE,     -,        -,            -",
        "UTF-16BE,     -,        utf-8,        utf-16",
        "UTF-32LE,     UTF-32LE, -,            -",
        "UTF-32BE,     -,        -,            utf-32"
      })
  void theFeedIsRead(
      String written, @Nullable String mark, @Nullable String header, @Nullable String declared) {
    String declaration =
        declared == null ? "" : "<?xml version='1.0' encoding='" + declared + "'?>";
    String text =
        (mark == null ? "" : "\ufeff")
            + declaration
            + "<rss version='2.0'><channel><title>"
            + TITLE
            + "</title></channel></rss>";
    String contentType = header == null ? null : "text/xml; charset=" + header;
    FeedReading reading =
        new FeedReader()
            .read(
                text.getBytes(Charset.forName(written)),
                new FeedOrigin("https://quay.example/", contentType, null, null));
    assertThat(reading)
        .isInstanceOfSatisfying(Feed.class, feed -> assertThat(feed.title()).isEqualTo(TITLE));
  }

  @ParameterizedTest
  @CsvSource({"iso-2022-jp", "hz-gb-2312", "utf-7", "cp037", "x-user-defined", "''", "💥"})
  void aCharsetThatIsNotInUse_isPassedOver(String header) {
    byte[] body =
        "<rss><channel><title>Fog</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
    assertThat(
            new FeedReader()
                .read(body, new FeedOrigin("", "text/xml;charset=" + header, null, null)))
        .isInstanceOfSatisfying(Feed.class, feed -> assertThat(feed.title()).isEqualTo("Fog"));
  }
}
