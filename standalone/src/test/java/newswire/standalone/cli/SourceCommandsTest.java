package newswire.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import newswire.events.kafka.EventJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code add}, {@code import} and {@code export} against a service that keeps what it is told. */
class SourceCommandsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, JsonNode> sources = new LinkedHashMap<>();

  @TempDir Path temp;

  private HttpServer ingest;

  @BeforeEach
  void start() throws IOException {
    ingest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ingest.createContext("/api/v1/sources", this::sources);
    ingest.createContext("/api/v1/sources/search", this::search);
    ingest.start();
  }

  @AfterEach
  void stop() {
    ingest.stop(0);
  }

  private void sources(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      ObjectNode all = EventJson.mapper().createObjectNode();
      sources.values().forEach(all.putArray("sources")::add);
      answer(exchange, 200, all);
      return;
    }
    JsonNode wish = EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
    if (wish.path("url").asString().contains("refused")) {
      answer(exchange, 400, EventJson.mapper().createObjectNode().put("detail", "not that one"));
      return;
    }
    boolean known = sources.putIfAbsent(wish.path("url").asString(), wish) != null;
    answer(exchange, known ? 200 : 201, wish);
  }

  private void search(HttpExchange exchange) throws IOException {
    JsonNode wanted = EventJson.mapper().readTree(exchange.getRequestBody().readAllBytes());
    ObjectNode found = EventJson.mapper().createObjectNode();
    if (wanted.path("url").asString().contains("nothing")) {
      found.putNull("choice");
    } else {
      found
          .putObject("choice")
          .put("url", "https://quay.example/feed")
          .put("kind", "FEED")
          .put("title", "Quay");
    }
    found
        .putArray("steps")
        .addObject()
        .put("url", "https://quay.example/feed")
        .put("how", "WELL_KNOWN")
        .put("found", "a feed (rss) of 3 items")
        .put("chosen", true);
    answer(exchange, 200, found);
  }

  private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
    byte[] body = EventJson.mapper().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Test
  void add_showsWhatItChoseAndWhy_andWatchesIt() {
    assertThat(run("add", "quay.example", "--category", "ships")).isZero();
    assertThat(out.toString())
        .contains("* well-known https://quay.example/feed  a feed (rss) of 3 items")
        .contains("Watching https://quay.example/feed");
    JsonNode wish = told("https://quay.example/feed");
    assertThat(wish.path("kind").asString()).isEqualTo("FEED");
    assertThat(wish.path("name").asString()).isEqualTo("Quay");
    assertThat(wish.path("categories").path(0).asString()).isEqualTo("ships");
    assertThat(run("add", "quay.example")).isZero();
    assertThat(out.toString()).contains("Watched already: https://quay.example/feed");
  }

  @Test
  void add_dryRun_watchesNothing_andNothingFoundIsCode1() {
    assertThat(run("add", "https://quay.example/", "--dry-run")).isZero();
    assertThat(run("add", "https://nothing.example/")).isEqualTo(1);
    assertThat(sources).isEmpty();
    assertThat(out.toString()).contains("Would watch", "Nothing to watch was found");
  }

  @Test
  void add_withAKind_takesTheAddressAsItIs() {
    assertThat(run("add", "https://front.example/", "--kind", "page", "--interval", "PT30M"))
        .isZero();
    assertThat(told("https://front.example/").path("interval").asString()).isEqualTo("PT30M");
  }

  @Test
  void importing_keepsCategories_isIdempotent_andALineAnEntryTellsWhatBecameOfIt()
      throws IOException {
    Path opml = temp.resolve("feeds.opml");
    Files.writeString(
        opml,
        """
        <opml><body><outline text="Ships">
          <outline text="Quay" xmlUrl="https://quay.example/feed"/>
          <outline text="No" xmlUrl="https://refused.example/feed"/>
          <outline text="None" xmlUrl="feed:nowhere"/>
        </outline></body></opml>
        """);
    assertThat(run("import", opml.toString(), "--dry-run")).isEqualTo(1);
    assertThat(sources).isEmpty();
    assertThat(run("import", opml.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("entry 1    added  https://quay.example/feed")
        .contains("entry 2    refused: not that one  https://refused.example/feed")
        .contains("entry 3    refused: it is no web address  feed:nowhere")
        .contains("1 added, 2 refused");
    assertThat(run("import", opml.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("entry 1    watched already");
    assertThat(sources).hasSize(1);
  }

  @Test
  void aLongList_isReportedInItsOrder_andOfEqualEntriesTheFirstIsAdded() throws IOException {
    List<String> urls =
        IntStream.range(0, 200).mapToObj(i -> "https://quay.example/feed/" + i % 190).toList();
    Path list = Files.write(temp.resolve("feeds.txt"), urls);
    assertThat(run("import", list.toString())).isZero();
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.getLast()).isEqualTo("190 added, 10 watched already");
    assertThat(lines.stream().filter(line -> line.contains(" added ")).toList())
        .extracting(line -> line.substring(line.lastIndexOf(' ') + 1))
        .containsExactlyElementsOf(urls.subList(0, 190));
  }

  @Test
  void whatIsExported_isImportedAgainTheSame() throws IOException {
    run("add", "https://quay.example/", "--category", "World/North", "--category", "ships");
    run("add", "https://maps.example/news.xml", "--kind", "sitemap", "--name", "A & B");
    assertThat(run("export")).isZero();
    String opml = out.toString().substring(out.toString().indexOf("<?xml"));
    Map<String, JsonNode> before = new LinkedHashMap<>(sources);
    sources.clear();
    Path file = Files.writeString(temp.resolve("again.opml"), opml);
    assertThat(run("import", file.toString())).isZero();
    assertThat(sources.keySet()).isEqualTo(before.keySet());
    List<String> categories = new ArrayList<>();
    told("https://quay.example/feed")
        .path("categories")
        .forEach(category -> categories.add(category.asString()));
    assertThat(categories).containsExactly("World/North", "ships");
    assertThat(told("https://maps.example/news.xml").path("name").asString()).isEqualTo("A & B");
  }

  @Test
  void aListOnTheWeb_isAskedForOnlyWhereIngestMayAsk() throws IOException {
    List<String> asked = new ArrayList<>();
    HttpServer web =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] list = "https://quay.example/feed\n".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, list.length);
          exchange.getResponseBody().write(list);
          exchange.close();
        });
    web.start();
    try {
      String host = "127.0.0.1:" + web.getAddress().getPort();
      assertThat(run("import", "http://" + host + "/list.txt", "--dry-run")).isEqualTo(1);
      assertThat(asked).isEmpty();
      assertThat(run("import", "http://" + host + "/list.txt", "--dry-run", "--allow", host))
          .isZero();
    } finally {
      web.stop(0);
    }
  }

  @Test
  void aListThatIsNotThere_isNamed() {
    assertThat(run("import", temp.resolve("nowhere.opml").toString())).isEqualTo(1);
    assertThat(err.toString().strip().lines()).hasSize(1);
    assertThat(err.toString()).contains("nowhere.opml");
  }

  private JsonNode told(String url) {
    return java.util.Objects.requireNonNull(sources.get(url));
  }

  private int run(String... arguments) {
    String[] line = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    line[arguments.length] = "--port";
    line[arguments.length + 1] = Integer.toString(ingest.getAddress().getPort() - 1);
    CommandLine commandLine =
        NewswireCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    return commandLine.execute(line);
  }
}
