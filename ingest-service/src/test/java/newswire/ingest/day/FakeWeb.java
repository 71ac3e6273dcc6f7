package newswire.ingest.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All hosts of the day on one loopback port, worked by one thread: so what it has seen has one
 * order. An answer's end is noted before its bytes leave, a request's arrival after they have come;
 * and a connection that the other side has closed is seen to be closed before anything is read that
 * was sent later.
 */
final class FakeWeb implements AutoCloseable {

  /** What the web hands on in the order in which it happens. */
  interface Witness {
    void arrived(Request request);

    void ended(Request request);
  }

  private static final Pattern PROCESS = Pattern.compile("process-(\\d+)\\.");
  private static final int IDLE = 50;
  private static final int BUSY = 1;

  private record Due(long at, Connection connection, Request request) {}

  private final class Connection {
    final SocketChannel channel;
    final ByteBuffer in = ByteBuffer.allocate(16 * 1024);
    @Nullable Request open;

    Connection(SocketChannel channel) {
      this.channel = channel;
    }
  }

  private final SharedClock clock;
  private final ServerSocketChannel server;
  private final Selector selector;
  private final PriorityQueue<Due> later = new PriorityQueue<>(Comparator.comparingLong(Due::at));
  private Function<Request, Reply> sites = _ -> Reply.HANGS;
  private @Nullable Witness witness;
  private @Nullable Repeated thread;

  FakeWeb(SharedClock clock) {
    this.clock = clock;
    try {
      server = ServerSocketChannel.open();
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
      server.configureBlocking(false);
      selector = Selector.open();
      server.register(selector, SelectionKey.OP_ACCEPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void serve(Function<Request, Reply> sites, Witness witness) {
    this.sites = sites;
    this.witness = witness;
    thread = Repeated.start("fake-web", this::serveWhatHasCome);
  }

  int port() {
    return server.socket().getLocalPort();
  }

  /** What broke the web itself; null when nothing did. */
  @Nullable Throwable failure() {
    return thread == null ? null : thread.failure();
  }

  private void serveWhatHasCome() throws IOException {
    selector.select(later.isEmpty() ? IDLE : BUSY);
    List<SelectionKey> ready = new ArrayList<>(selector.selectedKeys());
    selector.selectedKeys().clear();
    List<Connection> asked = new ArrayList<>();
    for (SelectionKey key : ready) {
      if (key.isAcceptable()) {
        accept();
      } else if (read((Connection) key.attachment())) {
        asked.add((Connection) key.attachment());
      }
    }
    // Only when all hang-ups of this round have been seen.
    for (Connection connection : asked) {
      take(connection);
    }
    answerWhatIsDue();
  }

  private void accept() throws IOException {
    for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Connection(channel));
    }
  }

  /** Reads what has come; whether a request is complete. */
  private boolean read(Connection connection) {
    int read;
    try {
      read = connection.channel.read(connection.in);
    } catch (IOException e) {
      read = -1;
    }
    if (read < 0) {
      hungUp(connection);
      return false;
    }
    return text(connection).endsWith("\r\n\r\n");
  }

  private void hungUp(Connection connection) {
    closeQuietly(connection);
    if (connection.open != null) {
      end(connection, connection.open);
    }
  }

  private static String text(Connection connection) {
    return new String(
        connection.in.array(), 0, connection.in.position(), StandardCharsets.ISO_8859_1);
  }

  private void take(Connection connection) {
    Request request = parse(text(connection));
    connection.in.clear();
    connection.open = request;
    Objects.requireNonNull(witness).arrived(request);
    request.reply = sites.apply(request);
    if (request.reply.delay() > 0) {
      later.add(new Due(request.arrived + request.reply.delay(), connection, request));
    } else if (request.reply.delay() == 0) {
      answer(connection, request);
    }
  }

  private void answerWhatIsDue() {
    while (!later.isEmpty() && later.peek().at <= clock.sinceMidnight()) {
      Due due = later.poll();
      if (due.connection.open == due.request) {
        answer(due.connection, due.request);
      }
    }
  }

  private void answer(Connection connection, Request request) {
    end(connection, request);
    if (request.reply.status() == 0) {
      closeQuietly(connection);
      return;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(request.reply.bytes());
      while (bytes.hasRemaining()) {
        connection.channel.write(bytes); // small; a reader that is alive takes it
      }
    } catch (IOException e) {
      closeQuietly(connection);
    }
  }

  private void end(Connection connection, Request request) {
    connection.open = null;
    request.ended = clock.sinceMidnight();
    Objects.requireNonNull(witness).ended(request);
  }

  private Request parse(String head) {
    String path = head.substring(head.indexOf(' ') + 1, head.indexOf(" HTTP/"));
    String host = Objects.requireNonNull(header(head, "host"));
    String etag = header(head, "if-none-match");
    Matcher process = PROCESS.matcher(head);
    return new Request(
        host.substring(0, host.lastIndexOf(':')),
        path,
        process.find() ? Integer.parseInt(process.group(1)) : 0,
        etag != null ? etag : header(head, "if-modified-since"),
        clock.sinceMidnight());
  }

  private static @Nullable String header(String head, String name) {
    String line = "\r\n" + name + ":";
    int start = head.toLowerCase(Locale.ROOT).indexOf(line);
    int from = start + line.length();
    return start < 0 ? null : head.substring(from, head.indexOf("\r\n", from)).strip();
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.channel.close();
    } catch (IOException e) {
      // It is of no use any more.
    }
  }

  @Override
  public void close() {
    if (thread != null) {
      thread.close();
    }
    try {
      server.close();
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
