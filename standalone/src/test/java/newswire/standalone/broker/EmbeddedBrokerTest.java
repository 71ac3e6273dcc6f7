package newswire.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path folder;

  @Test
  void broker_keepsItsTopicsAndClusterId_overARestart() throws Exception {
    String cluster = Uuid.randomUuid().toString();
    int port = FreePort.any();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, cluster, port);
        Admin admin = admin(broker)) {
      admin.createTopics(List.of(new NewTopic("t", 3, (short) 1))).all().get();
      try (var producer =
          new KafkaProducer<>(
              Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers()),
              new StringSerializer(),
              new StringSerializer())) {
        producer.send(new ProducerRecord<>("t", "k", "v")).get();
      }
    }
    assertThat(EmbeddedBroker.clusterIdIn(folder)).contains(cluster);
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder, cluster, port);
        Admin admin = admin(broker)) {
      assertThat(admin.listTopics().names().get()).contains("t");
      assertThat(admin.describeCluster().clusterId().get()).isEqualTo(cluster);
    }
  }

  private static Admin admin(EmbeddedBroker broker) {
    return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }
}
