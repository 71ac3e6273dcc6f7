package newswire.standalone.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sample newsroom: eight invented publishers and an aggregator on one loopback port, told apart
 * by their names.
 *
 * <p>What it answers is a function of (URL, validators, phase). Phases are 1, 2 and 3: in phase 2
 * pieces are added and edited; phase 3 changes nothing. It never changes its phase by itself.
 */
public final class Newsroom implements AutoCloseable {

  /** Where the phase is read (GET) and set (POST {@code {"phase":n}}), on any name. */
  public static final String PHASE_PATH = "/_newsroom/phase";

  private static final int LAST_PHASE = 3;
  private static final Pattern PHASE =
      Pattern.compile("\\{\\s*\"phase\"\\s*:\\s*([0-9]{1,3})\\s*\\}");

  private final Newsstand newsstand = new Newsstand();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile int phase = 1;

  private Newsroom(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Starts it on the loopback address.
   *
   * @param port 0 for a free one
   * @throws IOException when the port is in use
   */
  public static Newsroom start(int port) throws IOException {
    Newsroom newsroom =
        new Newsroom(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
    newsroom.server.start();
    return newsroom;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The feeds and pages to watch: their URLs are the same in every run, whatever the port. */
  public static List<String> sources() {
    return new Newsstand().sources();
  }

  /** What ingest must be allowed to reach: {@code NAME:80=127.0.0.1:PORT} for every name. */
  public List<String> allow() {
    return allow(port());
  }

  /** The same for a newsroom in a process of its own, at {@code port}. */
  public static List<String> allow(int port) {
    return Newsstand.hosts().stream().map(host -> host + ":80=127.0.0.1:" + port).toList();
  }

  /** 1 to 3; a greater one counts as 3. */
  public void setPhase(int phase) {
    this.phase = Math.clamp(phase, 1, LAST_PHASE);
  }

  public int phase() {
    return phase;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      send(exchange, path.equals(PHASE_PATH) ? control(exchange) : answer(exchange, path));
    }
  }

  private Answer control(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      Matcher wanted =
          PHASE.matcher(
              new String(exchange.getRequestBody().readNBytes(100), StandardCharsets.UTF_8));
      if (wanted.matches()) {
        setPhase(Integer.parseInt(wanted.group(1)));
      }
    }
    return Answer.page("application/json", "{\"phase\":" + phase + "}");
  }

  private Answer answer(HttpExchange exchange, String path) {
    String host = host(exchange.getRequestHeaders().getFirst("Host"));
    Answer answer = newsstand.answer(host, path, phase);
    if (answer.status() != 200 || !Newsstand.sendsValidators(host)) {
      return answer;
    }
    String etag = etag(answer.body());
    return etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
        ? Answer.notModified(etag)
        : answer.withHeader("ETag", etag);
  }

  private static String host(@Nullable String header) {
    String host = header == null ? "" : header;
    int colon = host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  private static String etag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"'
          + Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22)
          + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    int length = answer.body().length;
    exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
