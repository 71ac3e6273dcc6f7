package newswire.standalone.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newswire.events.kafka.Topics;
import newswire.standalone.client.JsonApi;
import newswire.standalone.client.Wire;
import newswire.standalone.database.IndexCheck;
import newswire.standalone.installation.DataFolder;
import newswire.standalone.installation.Ports;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One bounded run of the demonstration in this JVM that nothing disturbs, shared by the tests that
 * look at it.
 *
 * @param records everything that was on the four topics and their dead-letter topics
 * @param shown what the API showed in the end, text included
 * @param logBytes what the topics took on the disk
 * @param torn what {@link IndexCheck} found in the database afterwards
 */
record UndisturbedRun(
    RunReport report,
    List<ConsumerRecord<String, byte[]>> records,
    List<JsonNode> shown,
    long logBytes,
    List<String> torn) {

  static final List<String> TOPICS =
      List.of(Topics.PAGES, Topics.ARTICLES, Topics.OUTCOMES, Topics.CHANGES);

  private static final int ROUNDS = 3;
  private static @Nullable UndisturbedRun shared;

  static synchronized UndisturbedRun shared() {
    UndisturbedRun run = shared;
    if (run == null) {
      run = run();
      shared = run;
    }
    return run;
  }

  private static UndisturbedRun run() {
    try {
      Path folder = Files.createTempDirectory("newswire-undisturbed-");
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      List<JsonNode> shown = new ArrayList<>();
      RunReport report;
      try (DataFolder data = DataFolder.open(folder);
          Demonstration demo =
              Demonstration.start(
                  data,
                  Ports.free(),
                  null,
                  lost -> {
                    throw new AssertionError(lost);
                  })) {
        for (int round = 1; round <= ROUNDS; round++) {
          demo.rounds().run(round);
        }
        report = demo.report(0);
        Databases.eachShown(new JsonApi(demo.storeUrl()), "&text=true", shown::add);
        try (Wire wire = new Wire(demo.bootstrapServers())) {
          List<String> all = new ArrayList<>(TOPICS);
          TOPICS.forEach(topic -> all.add(Topics.deadLetter(topic)));
          wire.readAll(all, records::add);
        }
      }
      return new UndisturbedRun(
          report,
          records,
          shown,
          TopicBytes.in(folder.resolve("kafka")),
          IndexCheck.torn(folder.resolve("mongo")));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
