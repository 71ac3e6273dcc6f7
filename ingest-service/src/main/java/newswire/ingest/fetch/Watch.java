package newswire.ingest.fetch;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/**
 * The total deadline of one fetch. When it expires the running request is aborted: its socket is
 * closed under it, whatever it waits for. (Read timeouts alone never end a body that drips.)
 */
final class Watch implements AutoCloseable {

  private static final ScopedValue<Watch> CURRENT = ScopedValue.newInstance();

  private final long endNanos;
  private final Deadlines deadlines;
  private @Nullable HttpGet running;
  private @Nullable Socket socket;
  private boolean expired;

  private Watch(Deadlines deadlines, Duration limit) {
    this.deadlines = deadlines;
    this.endNanos = System.nanoTime() + limit.toNanos();
  }

  /**
   * Runs {@code fetch} under a deadline; one fetch within another (a gate that reads robots.txt)
   * ends no later than that.
   */
  static FetchResult over(
      Deadlines deadlines,
      Duration limit,
      ScopedValue.CallableOp<FetchResult, RuntimeException> fetch) {
    Duration left = CURRENT.isBound() ? CURRENT.get().remaining() : limit;
    try (Watch watch = new Watch(deadlines, left.compareTo(limit) < 0 ? left : limit)) {
      deadlines.add(watch);
      return ScopedValue.where(CURRENT, watch).call(fetch);
    }
  }

  /** The deadline of the fetch that this thread is in. */
  static Watch current() {
    return CURRENT.get();
  }

  /** Aborts {@code request} when the deadline comes, at once if it has come. */
  synchronized void running(HttpGet request) {
    running = request;
    if (expired) {
      request.abort();
    }
  }

  /**
   * A socket for the running request, closed when the deadline comes. Aborting a request does not
   * end its connecting, and a name may have any number of addresses that take no connection.
   *
   * @throws SocketTimeoutException when it has come
   */
  synchronized Socket opened() throws SocketTimeoutException {
    if (expired()) {
      throw new SocketTimeoutException("the deadline is over");
    }
    socket = new Socket();
    return socket;
  }

  synchronized boolean expired() {
    return expired || System.nanoTime() - endNanos >= 0;
  }

  /** Until the deadline; not negative. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }

  /** Aborts the running request, and closes its socket, if the deadline has come. */
  synchronized void ringIfDue() {
    if (!expired && System.nanoTime() - endNanos >= 0) {
      expired = true;
      if (running != null) {
        running.abort();
      }
      close(socket);
    }
  }

  private static void close(@Nullable Socket socket) {
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException e) {
      // It was to be of no more use.
    }
  }

  @Override
  public void close() {
    deadlines.remove(this);
  }
}
