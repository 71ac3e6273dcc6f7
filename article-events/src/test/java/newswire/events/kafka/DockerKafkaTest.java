package newswire.events.kafka;

import java.util.List;
import newswire.events.testing.NewTopics;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The contract on the published image of Apache Kafka; skipped where no Docker is. */
@Testcontainers(disabledWithoutDocker = true)
class DockerKafkaTest extends KafkaContractSuite {

  @Container
  static final KafkaContainer KAFKA =
      new KafkaContainer("apache/kafka:4.2.1").withEnv("KAFKA_MESSAGE_MAX_BYTES", "8388608");

  @BeforeAll
  static void createTopics() {
    NewTopics.create(
        KAFKA.getBootstrapServers(),
        3,
        List.of(Topics.PAGES, Topics.ARTICLES, Topics.CHANGES, Topics.OUTCOMES));
  }

  @Override
  String bootstrapServers() {
    return KAFKA.getBootstrapServers();
  }
}
