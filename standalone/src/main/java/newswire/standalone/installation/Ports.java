package newswire.standalone.installation;

import java.util.List;
import newswire.standalone.broker.FreePort;

/**
 * Where an installation listens, all on the loopback.
 *
 * @param store the API
 */
public record Ports(int store, int ingest, int enrich, int kafka) {

  /** The API's port unless told otherwise. */
  public static final int DEFAULT = 8080;

  private static final int COUNT = 4;

  /** The four ports from {@code first} on: API, ingest, enrich, Kafka. */
  public static Ports from(int first) {
    return new Ports(first, first + 1, first + 2, first + 3);
  }

  /** Four ports that are free now. */
  public static Ports free() {
    return new Ports(FreePort.any(), FreePort.any(), FreePort.any(), FreePort.any());
  }

  /**
   * Checks that nobody listens on them.
   *
   * @param withKafka whether Kafka's is needed too
   * @throws UserError naming the first one that is taken
   */
  void requireFree(boolean withKafka) {
    for (int port : List.of(store, ingest, enrich, kafka)) {
      if ((port != kafka || withKafka) && !FreePort.isFree(port)) {
        throw new UserError(
            "Port %d is in use; Newswire takes %d to %d: free it, or choose others with --port."
                .formatted(port, store, store + COUNT - 1));
      }
    }
  }
}
