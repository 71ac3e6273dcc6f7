package newswire.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import newswire.support.address.AddressGuard;
import newswire.support.address.AllowedAddress;
import org.jspecify.annotations.Nullable;

/** A server on the loopback that says exactly the bytes it is told to, however wrong they are. */
public final class ScriptedWeb implements AutoCloseable {

  /** Writes an answer. May block or fail: the socket is closed after it. */
  @FunctionalInterface
  public interface Script {
    void answer(Request request, OutputStream out) throws IOException;
  }

  /**
   * A request as it came.
   *
   * @param headers lines as received
   */
  public record Request(String method, String target, List<String> headers) {

    /** The first header of that name; the empty string when there is none. */
    public String header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final ServerSocket server;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();

  private final boolean keepAlive;

  private ScriptedWeb(Script script, boolean keepAlive) throws IOException {
    this.keepAlive = keepAlive;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(script));
  }

  /** A web that answers every request by {@code script}. */
  public static ScriptedWeb answering(Script script) throws IOException {
    return new ScriptedWeb(script, false);
  }

  /** A web that answers one request after another on a connection. */
  public static ScriptedWeb keepingAlive(Script script) throws IOException {
    return new ScriptedWeb(script, true);
  }

  /** A web that always says {@code head} (lines parted by {@code |}) and {@code body}. */
  public static ScriptedWeb saying(String head, byte[] body) throws IOException {
    return answering((_, out) -> say(out, head, body));
  }

  /** Writes a head (lines parted by {@code |}) with its length, and a body. */
  public static void say(OutputStream out, String head, byte[] body) throws IOException {
    String lines = head.replace("|", "\r\n");
    raw(out, lines + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n");
    out.write(body);
  }

  /** Writes text as it is, in Latin-1. */
  public static void raw(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  public int port() {
    return server.getLocalPort();
  }

  /** {@code path} on the host {@code name}, which {@link #guard} maps to this server. */
  public String url(String name, String path) {
    return "http://" + name + ":" + port() + path;
  }

  /** What opens {@code name} on this server to a fetcher, by way of a port of the name's own. */
  public AllowedAddress mapping(String name, int port) {
    return new AllowedAddress(
        name, port, new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
  }

  /** A guard that maps {@code names}, each with this server's port, to this server. */
  public AddressGuard guard(String... names) {
    List<AllowedAddress> allowed = new ArrayList<>();
    for (String name : names) {
      allowed.add(mapping(name, port()));
    }
    return AddressGuard.allowing(allowed);
  }

  /** Connections accepted so far: 0 proves that nobody came. */
  public int connections() {
    return connections.get();
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  private void accept(Script script) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket, script));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      do {
        Request request = read(in);
        if (request == null) {
          return;
        }
        requests.add(request);
        script.answer(request, socket.getOutputStream());
        socket.getOutputStream().flush();
      } while (keepAlive);
    } catch (IOException e) {
      // The client left, as it should from most of these answers.
    } finally {
      open.remove(socket);
    }
  }

  private static @Nullable Request read(BufferedReader in) throws IOException {
    String start = in.readLine();
    if (start == null) {
      return null;
    }
    List<String> headers = new ArrayList<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      headers.add(line);
    }
    String[] parts = start.split(" ", -1);
    return new Request(parts[0], parts[1], headers);
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
