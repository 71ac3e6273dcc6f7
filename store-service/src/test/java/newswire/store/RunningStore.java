package newswire.store;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicReader;
import newswire.support.testing.TestDatabase;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service, with a broker and a database of its own, on free ports of the loopback. */
final class RunningStore implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestBroker broker = TestBroker.start();
  private final TestDatabase database = TestDatabase.start();
  private final HttpClient http = HttpClient.newHttpClient();
  private final MongoClient client = database.client();
  private final ConfigurableApplicationContext context;

  RunningStore() {
    context =
        new SpringApplicationBuilder(StoreApplication.class)
            .properties(Map.of("spring.config.name", "store-service"))
            .run(
                "--server.port=0",
                "--spring.mongodb.uri=" + database.uri(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
  }

  MongoDatabase database() {
    return client.getDatabase(database.name());
  }

  /** An answer of the API. */
  HttpResponse<String> get(String pathAndQuery) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    URI uri = URI.create("http://127.0.0.1:" + port + pathAndQuery);
    try {
      return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends the records, and returns when the store has worked them and published its changes. */
  void take(List<ProducerRecord<String, byte[]>> records) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("acks", "all");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      records.forEach(producer::send);
    }
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  lag(admin, "newswire-store", "newswire.articles.v1") == 0
                      && lag(admin, "newswire-store-verdicts", "newswire.outcomes.v1") == 0
                      && get("/api/v1/status").body().contains("\"pendingChanges\":0"));
    }
  }

  private static long lag(Admin admin, String group, String topic) throws Exception {
    var committed = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    long lag = 0;
    var description = admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
    if (description == null) {
      return Long.MAX_VALUE;
    }
    for (var partition : description.partitions()) {
      TopicPartition at = new TopicPartition(topic, partition.partition());
      long end =
          admin.listOffsets(Map.of(at, OffsetSpec.latest())).partitionResult(at).get().offset();
      var position = committed.get(at);
      lag += end - (position == null ? 0 : position.offset());
    }
    return lag;
  }

  /** Everything that a topic holds. */
  List<ConsumerRecord<String, byte[]>> records(String topic) {
    return TopicReader.fromTheBeginning(broker.bootstrapServers()).read(topic);
  }

  @Override
  public void close() {
    context.close();
    client.close();
    database.close();
    broker.close();
  }
}
