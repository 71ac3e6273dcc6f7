package newswire.standalone.cli;

import java.util.Optional;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;
import picocli.CommandLine.Option;

/** Where a running installation is; serves a distributed one too. */
final class RemoteOptions {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description =
          "The API's port on this machine; the others are N+1 to N+3. Default: ${DEFAULT-VALUE}.")
  private int port;

  JsonApi store() {
    return new JsonApi(address("NEWSWIRE_STORE_URL", 0));
  }

  JsonApi ingest() {
    return new JsonApi(address("NEWSWIRE_INGEST_URL", 1));
  }

  JsonApi enrich() {
    return new JsonApi(address("NEWSWIRE_ENRICH_URL", 2));
  }

  /** The log, checked to be there. */
  Wire wire() {
    Wire wire =
        new Wire(
            Optional.ofNullable(System.getenv("NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS"))
                .orElse("127.0.0.1:" + InstallationOptions.ports(port).kafka()));
    wire.requireReachable();
    return wire;
  }

  private String address(String variable, int offset) {
    return Optional.ofNullable(System.getenv(variable))
        .orElse("http://127.0.0.1:" + (InstallationOptions.ports(port).store() + offset));
  }
}
