package newswire.ingest.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A private address that pages and redirects lead to: nobody may ever come. */
final class Canary implements AutoCloseable {

  private final ServerSocket socket;
  private final AtomicInteger heard = new AtomicInteger();

  Canary() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofPlatform().daemon().name("canary").start(this::listen);
  }

  private void listen() {
    try {
      while (true) {
        socket.accept().close();
        heard.incrementAndGet();
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  int heard() {
    return heard.get();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
