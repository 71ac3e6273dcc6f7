package newswire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import newswire.events.kafka.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** {@code newswire feed}, from the command line to what it prints. */
class FeedCommandTest {

  private static final String FEED =
      """
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
        <title>Harbour Ledger</title><ttl>30</ttl>
        <atom:link rel="hub" href="https://hub.example/"/>
        <item><title>Ferry is late</title><link>/ferry</link><guid>f-1</guid>
          <pubDate>yesterday, about noon</pubDate></item>
      </channel></rss>
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path temp;

  @Test
  void aSavedFeed_isPrintedAsOneLineOfJson_withItsDatesAsWritten() throws IOException {
    assertThat(run("feed", saved(FEED), "--url", "https://ledger.example/feed", "--json")).isZero();
    JsonNode feed = lines().getFirst();
    assertThat(feed.path("format").asString()).isEqualTo("rss");
    assertThat(feed.path("feed").path("title").asString()).isEqualTo("Harbour Ledger");
    assertThat(feed.path("feed").path("hub").asString()).isEqualTo("https://hub.example/");
    assertThat(feed.path("feed").path("hints").path("ttlSeconds").asInt()).isEqualTo(1_800);
    JsonNode item = feed.path("items").path(0);
    assertThat(item.path("link").asString()).isEqualTo("https://ledger.example/ferry");
    assertThat(item.path("publishedRaw").asString()).isEqualTo("yesterday, about noon");
  }

  @Test
  void forPeople_titleAndLinkAreEnough() throws IOException {
    assertThat(run("feed", saved(FEED), "--url", "https://ledger.example/")).isZero();
    assertThat(out.toString())
        .contains("Harbour Ledger", "- Ferry is late", "ledger.example/ferry");
  }

  @Test
  void aManifest_carriesIdsAndHeaders_andABadLineDoesNotStopIt() throws IOException {
    byte[] polish = FEED.replace("Ferry", "Łódź").getBytes("windows-1250");
    Files.write(temp.resolve("p.xml"), polish);
    Path manifest = temp.resolve("m.jsonl");
    Files.writeString(
        manifest,
        """
        {"id":"none","file":"nowhere.xml","url":"https://a.example/"}
        not json
        {"id":7,"file":"p.xml","url":"https://a.example/x","headers":\
        {"content-TYPE":"text/xml; charset=windows-1250"}}
        """);
    assertThat(run("feed", "--manifest", manifest.toString(), "--json")).isEqualTo(1);
    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.getLast().path("input").asInt()).isEqualTo(7);
    assertThat(lines.getLast().path("items").path(0).path("title").asString())
        .isEqualTo("Łódź is late");
    assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("newswire: "));
  }

  @Test
  void whatIsNoFeed_isSaid_andTheCodeIs1() throws IOException {
    assertThat(run("feed", saved("<!doctype html><title>x</title>"))).isEqualTo(1);
    assertThat(err.toString()).contains("web page");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void anAddress_isAsked_andItsOwnUrlResolvesTheLinks() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/feed",
        exchange -> {
          byte[] body = FEED.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/rss+xml");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      String host = "127.0.0.1:" + server.getAddress().getPort();
      String url = "http://" + host + "/feed";
      assertThat(run("feed", url)).as("not opened").isEqualTo(1);
      assertThat(run("feed", url, "--allow", host, "--json")).isZero();
      assertThat(lines().getFirst().path("items").path(0).path("link").asString())
          .isEqualTo("http://" + host + "/ferry");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"feed", "feed a.xml --manifest m.jsonl", "feed --manifest"})
  void aWrongCommandLine_isCode2(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString().strip().lines()).hasSize(1);
  }

  private String saved(String feed) throws IOException {
    return Files.writeString(temp.resolve("feed.xml"), feed).toString();
  }

  private List<JsonNode> lines() {
    return out.toString().lines().map(EventJson.mapper()::readTree).toList();
  }

  private int run(String... arguments) {
    CommandLine commandLine =
        NewswireCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
