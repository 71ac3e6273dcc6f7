package newswire.events.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback for servers that must be told theirs before they listen. */
public final class FreePort {

  private static final int TRIES = 1_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePort() {}

  /**
   * A port that is free now, that nobody else of this JVM was given, and that no system gives to a
   * socket that asks for any one: those are 32768 (Linux) or 49152 and above. So it is still free
   * when the server comes to listen.
   */
  public static int any() {
    return ThreadLocalRandom.current()
        .ints(TRIES, 20_000, 32_768)
        .filter(port -> GIVEN.add(port) && isFree(port))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no port is free on the loopback"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
