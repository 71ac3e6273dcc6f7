package newswire.ingest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Some web sites on the loopback, all names on one port. It watches its visitors: how many ask one
 * name at once, and what was asked.
 */
public final class LoopbackWeb implements AutoCloseable {

  /** An answer; a body of null sends none. */
  public record Answer(int status, Map<String, String> headers, String body) {
    public static Answer html(String body) {
      return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    public static Answer rss(String body) {
      return new Answer(200, Map.of("Content-Type", "application/rss+xml"), body);
    }

    public static Answer status(int status) {
      return new Answer(status, Map.of(), "");
    }

    public Answer with(String header, String value) {
      var more = new java.util.HashMap<>(headers);
      more.put(header, value);
      return new Answer(status, more, body);
    }
  }

  private final HttpServer server;
  private final Map<String, Function<HttpExchange, Answer>> pages = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private LoopbackWeb(HttpServer server) {
    this.server = server;
  }

  public static LoopbackWeb start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LoopbackWeb web = new LoopbackWeb(server);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", web::answer);
    server.start();
    return web;
  }

  public String url(String name, String path) {
    return "http://" + name + ":" + server.getAddress().getPort() + path;
  }

  /** The exception of the address guard that opens a name. */
  public String allow(String name) {
    int port = server.getAddress().getPort();
    return name + ":" + port + "=127.0.0.1:" + port;
  }

  public void page(String url, Answer answer) {
    pages.put(url, _ -> answer);
  }

  public void page(String url, Function<HttpExchange, Answer> answer) {
    pages.put(url, answer);
  }

  /** The URLs that were asked, in order, robots.txt left out. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public long asked(String url) {
    return asked.stream().filter(url::equals).count();
  }

  /** The most requests to one name that were in work at once. */
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    AtomicInteger now = inFlight.computeIfAbsent(host, _ -> new AtomicInteger());
    mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
    try (exchange) {
      String url = "http://" + host + exchange.getRequestURI();
      if (!url.endsWith("/robots.txt")) {
        asked.add(url);
      }
      Answer answer = pages.getOrDefault(url, _ -> Answer.status(404)).apply(exchange);
      answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      now.decrementAndGet();
      boolean none = answer.status() == 304 || body.length == 0;
      exchange.sendResponseHeaders(answer.status(), none ? -1 : body.length);
      if (!none) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  /** An RSS feed with one item a link. */
  public static String rss(String title, List<String> links) {
    StringBuilder feed =
        new StringBuilder("<rss version=\"2.0\"><channel><title>" + title + "</title>");
    for (String link : links) {
      feed.append("<item><title>About ")
          .append(link)
          .append("</title><link>")
          .append(link)
          .append("</link><description>What it says.</description></item>");
    }
    return feed.append("</channel></rss>").toString();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
