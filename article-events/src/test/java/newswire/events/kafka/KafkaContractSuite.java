package newswire.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import newswire.events.ArticleChanged;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.identity.CanonicalUrl;
import newswire.events.identity.PageId;
import newswire.events.testing.EventAssertions;
import newswire.events.testing.RandomEvents;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** What the contract promises on any broker that has its topics; one subclass a broker. */
abstract class KafkaContractSuite {

  private static final EventContext CONTEXT = EventContext.of("test", "events");

  /** Where the broker is; the topics of the contract exist there. */
  abstract String bootstrapServers();

  @Test
  void everyEvent_isReadByTheCloudEventsSdk_andIsValid() {
    long seed = Long.getLong("seed", 42);
    System.out.println("seed " + seed);
    RandomEvents events = new RandomEvents(seed);
    List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sent.add(PageRecords.encode(events.page(), CONTEXT));
      sent.add(ArticleRecords.encode(events.version(), CONTEXT));
      sent.add(ChangeRecords.encode(events.change(), CONTEXT));
      sent.add(OutcomeRecords.encode(events.outcome(), CONTEXT));
    }

    List<ConsumerRecord<String, byte[]>> read = sendAndRead(sent);

    read.forEach(EventAssertions::assertValid);
    Map<String, ConsumerRecord<String, byte[]>> byId = new HashMap<>();
    read.forEach(it -> byId.put(it.topic() + id(it), it));
    for (ProducerRecord<String, byte[]> it : sent) {
      ConsumerRecord<String, byte[]> found =
          Objects.requireNonNull(byId.get(it.topic() + id(it)), "a record was lost");
      assertThat(found.value()).isEqualTo(it.value());
      assertThat(found.headers().toArray()).isEqualTo(it.headers().toArray());
    }
  }

  @Test
  void theLargestPage_isTakenByTheBroker() {
    String url = "https://large.example/";
    PageId id = PageId.of(new CanonicalUrl(url));
    byte[] body = new byte[PageFetched.MAX_BODY_BYTES];
    new Random(1).nextBytes(body);
    var page = new PageFetched(id, url, url, 1, Instant.EPOCH, 200, "text/html", List.of(), body);

    var read = sendAndRead(List.of(PageRecords.encode(page, CONTEXT)));

    assertThat(read.stream().filter(it -> id.value().equals(it.key())))
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isEqualTo(body));
  }

  @Test
  void ourDeserializers_readEveryTopic() {
    RandomEvents events = new RandomEvents(11);
    PageEvent page = events.page();
    ArticleVersion version = events.version();
    ArticleChanged change = events.change();
    Outcome outcome = events.outcome();
    sendAndRead(
        List.of(
            PageRecords.encode(page, CONTEXT),
            ArticleRecords.encode(version, CONTEXT),
            ChangeRecords.encode(change, CONTEXT),
            OutcomeRecords.encode(outcome, CONTEXT)));

    assertThat(valuesOf(Topics.ARTICLES, new ArticleVersionDeserializer())).contains(version);
    assertThat(valuesOf(Topics.CHANGES, new ArticleChangedDeserializer())).contains(change);
    assertThat(valuesOf(Topics.OUTCOMES, new OutcomeDeserializer())).contains(outcome);
    assertThat(valuesOf(Topics.PAGES, new PageEventDeserializer()))
        .anySatisfy(it -> assertThat(PageRecords.id(it)).isEqualTo(PageRecords.id(page)));
  }

  private List<ConsumerRecord<String, byte[]>> sendAndRead(
      List<ProducerRecord<String, byte[]>> records) {
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 6 * 1024 * 1024);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var pending = records.stream().map(producer::send).toList();
      producer.flush();
      for (var it : pending) {
        it.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("the broker refused a record", e);
    }
    List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
    for (String topic : List.of(Topics.PAGES, Topics.ARTICLES, Topics.CHANGES, Topics.OUTCOMES)) {
      read.addAll(recordsOf(topic, new ByteArrayDeserializer()));
    }
    return read;
  }

  private <T> List<T> valuesOf(String topic, Deserializer<T> values) {
    return recordsOf(topic, values).stream().map(ConsumerRecord::value).toList();
  }

  /** All that the topic holds now. */
  private <T> List<ConsumerRecord<String, T>> recordsOf(String topic, Deserializer<T> values) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 6 * 1024 * 1024);
    List<ConsumerRecord<String, T>> records = new ArrayList<>();
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = consumer.endOffsets(partitions).values().stream().mapToLong(it -> it).sum();
      while (partitions.stream().mapToLong(consumer::position).sum() < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  private static String id(ConsumerRecord<String, byte[]> record) {
    return RecordHeaders.required(record.headers(), CloudEventHeaders.ID);
  }

  private static String id(ProducerRecord<String, byte[]> record) {
    return RecordHeaders.required(record.headers(), CloudEventHeaders.ID);
  }
}
