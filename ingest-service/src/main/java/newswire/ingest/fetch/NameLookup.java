package newswire.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks the name service. */
@FunctionalInterface
interface NameLookup {

  /** All addresses of {@code host}, a name or an IP literal; may block for long. */
  InetAddress[] lookup(String host) throws UnknownHostException;
}
