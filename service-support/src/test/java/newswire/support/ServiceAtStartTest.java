package newswire.support;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import newswire.events.kafka.Topics;
import newswire.events.testing.TestBroker;
import newswire.support.config.UnknownSettingException;
import newswire.support.testing.TestDatabase;
import newswire.support.topic.TopicMismatchException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a service makes sure of before it works: its topics and its settings. */
class ServiceAtStartTest {

  private static final String DLT = Topics.deadLetter(Topics.OUTCOMES);

  private static TestBroker broker;
  private static TestDatabase database;

  @BeforeAll
  static void start() {
    broker = TestBroker.start();
    database = TestDatabase.start();
    SampleRun.start(broker.bootstrapServers(), database).close(); // makes the topics
  }

  @AfterAll
  static void stop() {
    database.close();
    broker.close();
  }

  @Test
  void topics_areMadeAsTheContractSays() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topics.PAGES);
      var config =
          requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
      assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
      assertThat(config.get("retention.ms").value()).isEqualTo("604800000");
      assertThat(config.get("compression.type").value()).isEqualTo("zstd");
      assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
      assertThat(admin.listTopics().names().get()).contains(DLT);
    }
  }

  @Test
  void aTopicWithTooFewPartitions_stopsTheStart_withTheFix() {
    assertThatThrownBy(
            () ->
                SampleRun.start(
                    broker.bootstrapServers(), database, "newswire.topics.changes.partitions=7"))
        .hasRootCauseInstanceOf(TopicMismatchException.class)
        .rootCause()
        .hasMessageContaining("Topic newswire.changes.v1 has 3 partitions")
        .hasMessageContaining("--alter --topic newswire.changes.v1 --partitions 7");
  }

  @Test
  void aMistypedSetting_stopsTheStart_andNamesTheNearest() {
    assertThatThrownBy(
            () ->
                SampleRun.start(
                    broker.bootstrapServers(), database, "newswire.topics.chnages.partitions=7"))
        .isInstanceOf(UnknownSettingException.class)
        .hasMessage(
            "Setting newswire.topics.chnages.partitions is known to nobody; the nearest is"
                + " newswire.topics.changes.partitions.");
  }
}
