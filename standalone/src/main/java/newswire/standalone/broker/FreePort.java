package newswire.standalone.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on at the moment. */
public final class FreePort {

  private static final int TRIES = 1_000;
  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePort() {}

  /**
   * A port that was free when asked, that nobody else of this process was given, and that no system
   * gives to a socket that asks for any one: those are 32768 (Linux) or 49152 and above, and each
   * of our connections takes one. Another process that wants this one may still be faster.
   */
  public static int any() {
    return ThreadLocalRandom.current()
        .ints(TRIES, 20_000, 32_768)
        .filter(port -> GIVEN.add(port) && isFree(port))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no port is free on the loopback"));
  }

  /** Whether {@code port} can be listened on, on the loopback. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
