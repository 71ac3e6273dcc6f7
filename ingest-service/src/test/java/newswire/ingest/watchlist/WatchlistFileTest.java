package newswire.ingest.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newswire.ingest.watchlist.WatchedSource.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchlistFileTest {

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static WatchedSource url(String url) {
    return new WatchedSource(url, null, null, null);
  }

  @Test
  void lines_areUrls_withComments_eachOnce() throws IOException {
    Path file =
        file(
            "sources.txt",
            """
            \ufeff# our papers

            https://paper.example/feed.xml
              https://other.example/#top   # the front page
            https://paper.example/feed.xml
            http://münchen.example/neu?a=b
            """);
    assertThat(WatchlistFile.read(file))
        .containsExactly(
            url("https://paper.example/feed.xml"),
            url("https://other.example/#top"),
            url("http://münchen.example/neu?a=b"));
  }

  @ParameterizedTest
  @CsvSource({"sources.yml, 'sources:\n'", "sources.txt, 'sources:\n'", "list, ''"})
  void yaml_hasSettings(String name, String head) throws IOException {
    Path file =
        file(
            name,
            head
                + """
                # comment
                - https://paper.example/feed.xml
                - url: https://other.example/
                  kind: page
                  interval: 30m
                  name: Other
                - {url: "https://third.example/map.xml", kind: SITEMAP, interval: PT2H}
                """);
    assertThat(WatchlistFile.read(file))
        .containsExactly(
            url("https://paper.example/feed.xml"),
            new WatchedSource("https://other.example/", Kind.PAGE, Duration.ofMinutes(30), "Other"),
            new WatchedSource(
                "https://third.example/map.xml", Kind.SITEMAP, Duration.ofHours(2), null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          s.txt | # x;paper.example            | line 2: "paper.example" is not a web address; write it whole, with http:// or https://.
          s.txt | ftp://paper.example/         | line 1: "ftp://paper.example/" is not a web address; write it whole, with http:// or https://.
          s.txt | https://a.example b          | line 1: "https://a.example b" is not a web address; write it whole, with http:// or https://.
          s.yml | - nonsense                   | line 1: "nonsense" is not a web address; write it whole, with http:// or https://.
          s.yml | - url: http://a.example/;  kind: blog | line 2: "blog" is no kind of source; write feed, sitemap or page.
          s.yml | - url: http://a.example/;  interval: 5s | line 2: "5s" is no interval; write a time from 1m to 24h, for example 30m.
          s.yml | - url: http://a.example/;  interval: often | line 2: "often" is no interval; write a time from 1m to 24h, for example 30m.
          s.yml | - url: http://a.example/;  intervall: 5m | line 2: "intervall" is no setting of a source; there are url, kind, interval, name.
          s.yml | - name: x                    | line 1: this source has no url.
          s.yml | - url: [a]                   | line 1: here must be a single value.
          s.yml | feeds:;  - http://a.example/ | line 1: "feeds" is not known here; write sources.
          s.yml | sources: 5                   | line 1: here must be a list of sources, each after a dash.
          s.yml | - [x]                        | line 1: a source is a URL, or has a url and settings.
          """)
  void aMistake_isNamedWithItsLine(String name, String text, String error) throws IOException {
    Path file = file(name, text.replace(";", "\n"));
    assertThatThrownBy(() -> WatchlistFile.read(file))
        .isInstanceOf(WatchlistException.class)
        .hasMessage(file + ", " + error);
  }

  @Test
  void brokenYaml_isNamedWithItsLine() throws IOException {
    Path file = file("s.yml", "- http://a.example/\n- \"open");
    assertThatThrownBy(() -> WatchlistFile.read(file))
        .isInstanceOf(WatchlistException.class)
        .hasMessageStartingWith(file + ", line 2: this is no YAML: ");
  }

  @Test
  void whatCannotBeRead_isSaidInOneSentence() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path empty = file("empty.txt", "# nothing yet\n");
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    for (List<Object> refused :
        List.of(
            List.<Object>of(missing, "There is no file " + missing + "."),
            List.<Object>of(folder, folder + " is a folder, not a file of sources."),
            List.<Object>of(empty, empty + " names nothing to watch."),
            List.<Object>of(binary, binary + " is not UTF-8 text."))) {
      assertThatThrownBy(() -> WatchlistFile.read((Path) refused.getFirst()))
          .isInstanceOf(WatchlistException.class)
          .hasMessage((String) refused.getLast());
    }
  }
}
