package newswire.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import newswire.events.Article;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.events.testing.TestBroker;
import newswire.support.testing.TestDatabase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a real broker and over the database's wire. */
class StoreEndToEndTest {

  private static final EventContext ENRICH = EventContext.of("test", "enrich-service");

  private static TestBroker broker;
  private static TestDatabase database;
  private static ConfigurableApplicationContext store;

  @BeforeAll
  static void start() {
    broker = TestBroker.start();
    database = TestDatabase.start();
    store =
        new SpringApplicationBuilder(StoreApplication.class)
            .properties(Map.of("spring.config.name", "store-service"))
            .run(
                "--server.port=0",
                "--spring.mongodb.uri=" + database.uri(),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    store.close();
    database.close();
    broker.close();
  }

  @Test
  void articleVersion_isMergedStoredChangedAndServed() {
    ArticleVersion version = Samples.own(Samples.OWN, 0, "The ferry is back.");
    send(List.of(ArticleRecords.encode(version, ENRICH)));

    List<ArticleChanged> changes = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                for (ConsumerRecord<String, byte[]> it : consumer.poll(Duration.ofMillis(200))) {
                  if (it.topic().equals(Topics.CHANGES)) {
                    changes.add(ChangeRecords.decode(it));
                  } else {
                    outcomes.add(OutcomeRecords.decode(it));
                  }
                }
                return !changes.isEmpty() && !outcomes.isEmpty();
              });
    }
    assertThat(changes.getFirst().type()).isEqualTo(ArticleChanged.Type.CREATED);
    assertThat(changes.getFirst().article())
        .isNotNull()
        .extracting(Article::text)
        .isEqualTo("The ferry is back.");
    assertThat(outcomes.getFirst().kind()).isEqualTo(OutcomeKind.STORED);
    assertThat(outcomes.getFirst().articleId()).isEqualTo(version.articleId());
  }

  private static void send(List<ProducerRecord<String, byte[]>> records) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("acks", "all");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      records.forEach(producer::send);
    }
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker.bootstrapServers());
    settings.put("auto.offset.reset", "earliest");
    settings.put("group.id", UUID.randomUUID().toString());
    settings.put("enable.auto.commit", "false");
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (String topic : List.of(Topics.CHANGES, Topics.OUTCOMES)) {
      consumer
          .partitionsFor(topic)
          .forEach(it -> all.add(new TopicPartition(topic, it.partition())));
    }
    consumer.assign(all);
    return consumer;
  }
}
