package newswire.ingest.fetch;

import static newswire.events.OutcomeReason.TYPE_UNSUPPORTED;
import static newswire.ingest.fetch.ScriptedWeb.raw;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.events.OutcomeReason;
import newswire.ingest.fetch.FetchResult.Fetched;
import newswire.ingest.fetch.FetchResult.NotModified;
import newswire.ingest.fetch.FetchResult.Refused;
import newswire.support.address.AddressGuard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpFetcherTest {

  private static final byte[] PAGE = "<p>A page.".getBytes(StandardCharsets.UTF_8);
  private static final FetchSettings SETTINGS =
      FetchSettings.standard("test", "https://newswire.example/bot");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

  private static FetchResult fetch(ScriptedWeb web, FetchRequest request) {
    try (HttpFetcher fetcher =
        new HttpFetcher(SETTINGS, web.guard("paper.example", "other.example"), CLOCK)) {
      return fetcher.fetch(request);
    }
  }

  private static FetchResult fetch(ScriptedWeb web, String path) {
    return fetch(web, FetchRequest.of(web.url("paper.example", path)));
  }

  @Test
  void aPage_comesWithItsFacts() throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.saying(
            "HTTP/1.1 200 OK|Content-Type: text/html; charset=utf-8|ETag: W/\"7\""
                + "|Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT|Cache-Control: max-age=300",
            PAGE)) {
      FetchResult result = fetch(web, "/a?b=%7e&c=[1]");

      assertThat(result)
          .isInstanceOfSatisfying(
              Fetched.class,
              page -> {
                assertThat(page.body()).isEqualTo(PAGE);
                assertThat(page.facts().status()).isEqualTo(200);
                assertThat(page.facts().contentType()).isEqualTo("text/html; charset=utf-8");
                assertThat(page.facts().cacheControl()).isEqualTo("max-age=300");
                assertThat(page.facts().validators())
                    .isEqualTo(new Validators("W/\"7\"", "Thu, 01 Jan 2026 00:00:00 GMT"));
                assertThat(page.facts().hops()).isEmpty();
              });
    }
  }

  @Test
  void theHostHeader_keepsTheName_thoughTheConnectionGoesToTheMappedAddress() throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 200 OK", PAGE);
        HttpFetcher fetcher =
            new HttpFetcher(
                SETTINGS, AddressGuard.allowing(List.of(web.mapping("news.example", 80))), CLOCK)) {
      assertThat(fetcher.fetch(FetchRequest.of("http://news.example/x?y=%7e")))
          .isInstanceOf(Fetched.class);
      assertThat(web.requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.target()).isEqualTo("/x?y=%7e");
                assertThat(request.header("Host")).isEqualTo("news.example");
                assertThat(request.header("User-Agent"))
                    .isEqualTo("Newswire/test (+https://newswire.example/bot)");
                assertThat(request.header("Accept-Encoding")).isEqualTo("gzip");
                assertThat(request.header("Cookie")).isEmpty();
              });
    }
  }

  @Test
  void validators_areSentAndKept_when304NamesNoneOfItsOwn() throws IOException {
    Validators known = new Validators("\"v1\"", "Thu, 01 Jan 2026 00:00:00 GMT");
    try (ScriptedWeb web =
        ScriptedWeb.answering((_, out) -> raw(out, "HTTP/1.1 304 Same\r\nETag: \"v2\"\r\n\r\n"))) {
      FetchResult result =
          fetch(web, FetchRequest.of(web.url("paper.example", "/feed")).withValidators(known));

      assertThat(result)
          .isInstanceOfSatisfying(
              NotModified.class,
              same ->
                  assertThat(same.validators())
                      .isEqualTo(new Validators("\"v2\"", known.lastModified())));
      assertThat(web.requests().getFirst().header("If-None-Match")).isEqualTo("\"v1\"");
      assertThat(web.requests().getFirst().header("If-Modified-Since"))
          .isEqualTo(known.lastModified());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "text/html",
    "text/plain",
    "application/xhtml+xml",
    "application/rss+xml",
    "application/json",
    "application/feed+json",
    "text/xml;charset=x",
    "application/rdf+xml",
    "APPLICATION/XML",
    "application/octet-stream",
    "''",
  })
  void pagesAndFeeds_areRead(String type) throws IOException {
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 200 OK|Content-Type: " + type, PAGE)) {
      assertThat(fetch(web, "/")).isInstanceOf(Fetched.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf",
    "image/png",
    "image/svg+xml",
    "video/mp4",
    "audio/mpeg",
    "text/css",
    "application/javascript",
    "application/zip",
    "multipart/x-mixed-replace",
  })
  void otherTypes_areRefusedBeforeTheirBodyComes(String type) throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n");
              endless(out);
            })) {
      assertRefused(fetch(web, "/"), TYPE_UNSUPPORTED);
    }
  }

  @ParameterizedTest
  @CsvSource({"%PDF-1.7 ...", "GIF89a\u0001\u0002", "PK\u0003\u0004"})
  void aBinaryBody_isRefused_thoughItSaysHtml(String start) throws IOException {
    try (ScriptedWeb web =
        ScriptedWeb.answering(
            (_, out) -> {
              raw(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + start);
              endless(out);
            })) {
      assertRefused(fetch(web, "/"), TYPE_UNSUPPORTED);
    }
  }

  @Test
  void cookies_areNeitherKeptNorSent() throws IOException {
    String storm =
        IntStream.range(0, 100)
            .mapToObj(i -> "|Set-Cookie: c" + i + "=v; Domain=example")
            .collect(Collectors.joining());
    try (ScriptedWeb web = ScriptedWeb.saying("HTTP/1.1 200 OK" + storm, PAGE);
        HttpFetcher fetcher = new HttpFetcher(SETTINGS, web.guard("paper.example"), CLOCK)) {
      fetcher.fetch(FetchRequest.of(web.url("paper.example", "/1")));
      fetcher.fetch(FetchRequest.of(web.url("paper.example", "/2")));

      assertThat(web.requests())
          .hasSize(2)
          .allSatisfy(request -> assertThat(request.header("Cookie")).isEmpty());
    }
  }

  @Test
  void oneConnection_servesFetchAfterFetch_alsoPastErrorsAndRedirects() throws IOException {
    try (ScriptedWeb web =
            ScriptedWeb.keepingAlive(
                (request, out) -> {
                  String head =
                      switch (request.target()) {
                        case "/missing" -> "HTTP/1.1 404 No";
                        case "/moved" -> "HTTP/1.1 302 There\r\nLocation: /page";
                        default -> "HTTP/1.1 200 OK";
                      };
                  raw(out, head + "\r\nContent-Length: 2\r\n\r\nhi");
                });
        HttpFetcher fetcher = new HttpFetcher(SETTINGS, web.guard("paper.example"), CLOCK)) {
      for (String path : List.of("/page", "/missing", "/moved", "/page")) {
        fetcher.fetch(FetchRequest.of(web.url("paper.example", path)));
      }
      assertThat(web.requests()).hasSize(5);
      assertThat(web.connections()).isEqualTo(1);
    }
  }

  private static void endless(OutputStream out) throws IOException {
    byte[] chunk = new byte[8_192];
    while (true) {
      out.write(chunk);
    }
  }

  static void assertRefused(FetchResult result, OutcomeReason reason) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
