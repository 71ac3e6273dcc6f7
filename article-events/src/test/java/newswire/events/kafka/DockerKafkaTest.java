package newswire.events.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The contract on the published image of Apache Kafka; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class DockerKafkaTest extends KafkaContractSuite {

  @Container
  static final KafkaContainer KAFKA =
      new KafkaContainer("apache/kafka:4.2.0").withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608");

  @BeforeAll
  static void createTopics() throws InterruptedException, ExecutionException {
    try (Admin admin =
        Admin.create(
            Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, KAFKA.getBootstrapServers()))) {
      admin
          .createTopics(
              List.of(Topics.PAGES, Topics.ARTICLES, Topics.CHANGES, Topics.OUTCOMES).stream()
                  .map(topic -> new NewTopic(topic, 3, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  @Override
  String bootstrapServers() {
    return KAFKA.getBootstrapServers();
  }
}
