package newswire.standalone.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewsroomTest {

  private final Newsstand newsstand = new Newsstand();

  @Test
  void everySource_answersInEveryPhase_andTheSameEveryTime() {
    for (int phase = 1; phase <= 3; phase++) {
      for (String source : newsstand.sources()) {
        Answer answer = at(source, phase);
        assertThat(answer.status()).as(source).isEqualTo(200);
        assertThat(at(source, phase).body()).as(source).isEqualTo(answer.body());
      }
    }
  }

  @Test
  void aPieceIsListedAndEdited_onlyFromItsPhaseOn() {
    String feed = "http://harbour-gazette.example/rss.xml";
    assertThat(text(at(feed, 1))).doesNotContain("bronze bell");
    assertThat(text(at(feed, 2))).contains("bronze bell");
    String edited = "http://harbour-gazette.example/local/tide-mill";
    assertThat(text(at(edited, 1))).contains("Forty bags").doesNotContain("Forty-four bags");
    assertThat(text(at(edited, 2))).contains("Forty-four bags");
  }

  @Test
  void aPieceIsTakenDown_fromItsPhaseOn() {
    String page = "http://harbour-gazette.example/local/herring-record";
    assertThat(at(page, 1).status()).isEqualTo(200);
    assertThat(at(page, 2).status()).isEqualTo(410);
    assertThat(text(at("http://harbour-gazette.example/rss.xml", 2))).doesNotContain("Herring of");
  }

  @Test
  void thirdPhase_changesNothing() {
    for (String source : newsstand.sources()) {
      assertThat(at(source, 3).body()).as(source).isEqualTo(at(source, 2).body());
    }
  }

  @Test
  void aLiveBlog_saysItsUpdatesInLinkedData_oneMoreInTheSecondPhase() {
    String live = "http://harbour-gazette.example/transport/swing-bridge";
    assertThat(text(at(live, 1)))
        .contains("\"LiveBlogPosting\"", "\"liveBlogUpdate\":[{", "<h2>It moved</h2>")
        .doesNotContain("The road is open");
    assertThat(text(at(live, 2))).contains("\"headline\":\"The road is open\"");
  }

  @Test
  void theWebsUsualFaults_areThere() {
    assertThat(at("http://harbour-gazette.example/old/pilot-strike.html", 1).status())
        .isEqualTo(301);
    assertThat(at("http://stepnoy-vestnik.example/pogoda/zima", 1).status()).isEqualTo(404);
    Answer throttled = at("http://nordlicht-zeitung.example/wetter/sturm", 1);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.headers()).containsEntry("Retry-After", "1");
    assertThat(at("http://nordlicht-zeitung.example/wetter/sturm", 2).status()).isEqualTo(200);
    assertThat(text(at("http://harbour-gazette.example/robots.txt", 1)))
        .contains("Disallow: /members/");
    assertThat(text(at("http://courrier-des-iles.example/rss/culture.xml", 2)))
        .contains("&nbsp;", "R&D")
        .doesNotContain("</rss>");
  }

  @Test
  void theAggregatorsTextPage_carriesItsPieces_headlineTwice_timeGluedToTheSource() {
    String page = text(at("http://roundup9.example/world/4711", 1));
    assertThat(page)
        .startsWith(
            "logo\nTunnel under the harbour will open to walkers before it opens to cars\n\nTunnel under")
        .contains(
            "\nKanal2429 minutes ago\n", "\ntime3 hours ago\n", "\n  • The Harbour Gazette\n");
  }

  @Test
  void aPageInAnOldCharset_saysSoItself() {
    Answer page = at("http://stepnoy-vestnik.example/kultura/museum", 1);
    assertThat(new String(page.body(), Charset.forName("windows-1251")))
        .contains("<meta charset=\"windows-1251\">", "В степном музее");
  }

  @Test
  void overTheWire_aConditionalGetIsAnswered304_andThePhaseIsSetOnAnyName() throws IOException {
    try (Newsroom newsroom = Newsroom.start(0)) {
      String first = get(newsroom.port(), "al-waha.example", "/rss.xml", "");
      String etag =
          first
              .lines()
              .filter(l -> l.regionMatches(true, 0, "etag:", 0, 5))
              .findFirst()
              .orElseThrow();
      String again =
          get(
              newsroom.port(),
              "al-waha.example",
              "/rss.xml",
              "If-None-Match:" + etag.substring(5) + "\r\n");
      assertThat(first).startsWith("HTTP/1.1 200");
      assertThat(again).startsWith("HTTP/1.1 304");

      String body = "{\"phase\":2}";
      String posted =
          exchange(
              newsroom.port(),
              "POST %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(Newsroom.PHASE_PATH, body.length(), body));
      assertThat(posted).endsWith("{\"phase\":2}");
      assertThat(newsroom.phase()).isEqualTo(2);
    }
  }

  @Test
  void everyNameIsOpenedToIngest_byExactlyItsAddress() {
    List<String> allowed = Newsroom.allow(8123);
    for (String source : newsstand.sources()) {
      assertThat(allowed).contains(URI.create(source).getHost() + ":80=127.0.0.1:8123");
    }
  }

  private Answer at(String url, int phase) {
    URI uri = URI.create(url);
    return newsstand.answer(uri.getHost(), uri.getPath(), phase);
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static String get(int port, String host, String path, String header) throws IOException {
    return exchange(
        port,
        "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n%s\r\n".formatted(path, host, header));
  }

  private static String exchange(int port, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
