package newswire.standalone.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import newswire.events.kafka.EventJson;
import newswire.events.kafka.MalformedEventException;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;
import newswire.standalone.demo.Rounds;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code newswire status}: health, lag, outcomes. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells the services' health, the groups' lag and the outcomes so far.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:all services are well", "1:one is not, or nobody answers"})
final class StatusCommand implements Callable<Integer> {

  private static final String WELL = "UP";

  @SuppressWarnings("NullAway.Init") // picocli sets it
  @Spec
  private CommandLine.Model.CommandSpec spec;

  @Mixin private RemoteOptions remote = new RemoteOptions();

  @Option(names = "--json", description = "The same as one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    Map<String, String> health = new LinkedHashMap<>();
    health.put("ingest", health(remote.ingest()));
    health.put("enrich", health(remote.enrich()));
    health.put("store", health(remote.store()));
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("health", health);
    try (Wire wire = remote.wire()) {
      status.put("lag", new TreeMap<>(wire.lag(Rounds.GROUPS)));
      status.put("outcomes", outcomes(wire));
    }
    remote
        .ingest()
        .probe("/api/v1/frontier")
        .ifPresent(frontier -> status.put("frontier", frontier));
    remote.store().probe("/api/v1/status").ifPresent(store -> status.put("store", store));
    if (json) {
      spec.commandLine().getOut().println(EventJson.mapper().writeValueAsString(status));
    } else {
      print(status, spec.commandLine().getOut());
    }
    return health.values().stream().allMatch(WELL::equals) ? 0 : NewswireCommand.FAILED;
  }

  private static String health(JsonApi service) {
    return service
        .probe("/actuator/health")
        .map(answer -> answer.path("status").asString("?"))
        .orElse("does not answer");
  }

  private static Map<String, Integer> outcomes(Wire wire) {
    Map<String, Integer> kinds = new TreeMap<>();
    wire.readAll(
        List.of(Topics.OUTCOMES),
        record -> {
          try {
            kinds.merge(OutcomeRecords.decode(record).kind().wireName(), 1, Integer::sum);
          } catch (MalformedEventException _) {
            kinds.merge("malformed", 1, Integer::sum);
          }
        });
    return kinds;
  }

  private static void print(Map<String, Object> status, PrintWriter out) {
    status.forEach(
        (name, value) -> {
          out.println(name);
          Map<?, ?> figures =
              value instanceof Map<?, ?> map
                  ? map
                  : EventJson.mapper().convertValue(value, Map.class);
          figures.forEach((key, figure) -> out.println("  %-26s %s".formatted(key, figure)));
        });
  }
}
