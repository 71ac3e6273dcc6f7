package newswire.events.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.ChangeRecords;
import newswire.events.kafka.CloudEventHeaders;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.EventJson;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.PageRecords;
import newswire.events.kafka.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Holds records to the contract: JSON Schemas, the CloudEvents Java SDK, and our own readers. A
 * module that uses it needs {@code json-schema-validator} and {@code cloudevents-kafka} in its
 * tests.
 */
public final class EventAssertions {

  /** A JSON value's cap; a page's body may have 5 MiB. */
  private static final int MAX_JSON_BYTES = 4 * 1024 * 1024;

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private EventAssertions() {}

  /**
   * That the record on one of the four topics is valid by its schemas, is read by the CloudEvents
   * SDK with the same id, type and data, is within its cap, is read by our own decoder, and has the
   * headers that follow from the event.
   *
   * @throws AssertionError saying what is wrong with which record
   */
  public static void assertValid(ConsumerRecord<String, byte[]> record) {
    Map<String, String> headers = Records.headers(record);
    String name = record.topic() + " " + headers.get(CloudEventHeaders.ID);
    switch (record.topic()) {
      case Topics.PAGES -> {
        require(record.value().length <= 5 * 1024 * 1024, name, "the body is over its cap");
        assertMatches("page-headers", json(headers), name);
        String items = headers.get(CloudEventHeaders.FEED_ITEMS);
        if (items != null) {
          require(items.length() <= 16 * 1024, name, "the feed items are over their cap");
          assertMatches("feed-items", items, name);
        }
        assertHeaders(record, PageRecords.encode(PageRecords.decode(record), context(record)));
      }
      case Topics.ARTICLES -> {
        assertJson(record, headers, "article-version", name);
        assertHeaders(
            record, ArticleRecords.encode(ArticleRecords.decode(record), context(record)));
      }
      case Topics.CHANGES -> {
        assertJson(record, headers, "article-changed", name);
        assertHeaders(record, ChangeRecords.encode(ChangeRecords.decode(record), context(record)));
      }
      case Topics.OUTCOMES -> {
        assertJson(record, headers, "outcome", name);
        assertHeaders(
            record, OutcomeRecords.encode(OutcomeRecords.decode(record), context(record)));
      }
      default -> throw new AssertionError("not a topic of the contract: " + record.topic());
    }
    assertCloudEvent(record, headers, name);
  }

  /**
   * That the JSON is valid by {@code schema/<schema>.v1.schema.json}.
   *
   * @param what named in the error
   */
  public static void assertMatches(String schema, String json, String what) {
    var errors =
        SCHEMAS.computeIfAbsent(schema, EventAssertions::load).validate(json, InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(
          what
              + " is not valid by "
              + schema
              + ": "
              + errors.stream()
                  .map(it -> it.getInstanceLocation() + " " + it.getMessage())
                  .collect(Collectors.joining("; ")));
    }
  }

  private static void assertJson(
      ConsumerRecord<String, byte[]> record,
      Map<String, String> headers,
      String schema,
      String name) {
    require(record.value().length <= MAX_JSON_BYTES, name, "the value is over its cap");
    assertMatches("json-headers", json(headers), name);
    assertMatches(schema, new String(record.value(), StandardCharsets.UTF_8), name);
  }

  private static EventContext context(ConsumerRecord<String, byte[]> record) {
    String source = Records.headers(record).getOrDefault(CloudEventHeaders.SOURCE, "");
    return EventContext.passingOn(record.headers(), source);
  }

  /** Key and headers are those that follow from the event; others may stand beside them. */
  private static void assertHeaders(
      ConsumerRecord<String, byte[]> record, ProducerRecord<String, byte[]> expected) {
    Map<String, String> headers = Records.headers(record);
    Records.headers(Records.received(expected))
        .forEach(
            (name, value) ->
                require(
                    value.equals(headers.get(name)),
                    record.topic() + " " + headers.get(CloudEventHeaders.ID),
                    name + " is not what the event says: " + value));
  }

  private static void assertCloudEvent(
      ConsumerRecord<String, byte[]> record, Map<String, String> headers, String name) {
    CloudEvent event = KafkaMessageFactory.createReader(record).toEvent();
    require(Objects.equals(event.getId(), headers.get(CloudEventHeaders.ID)), name, "another id");
    require(
        Objects.equals(event.getType(), headers.get(CloudEventHeaders.TYPE)), name, "another type");
    byte[] data = event.getData() == null ? new byte[0] : event.getData().toBytes();
    require(Arrays.equals(data, record.value()), name, "the SDK reads other data");
  }

  private static String json(Map<String, String> headers) {
    return new String(EventJson.write(headers), StandardCharsets.UTF_8);
  }

  private static void require(boolean holds, String name, String otherwise) {
    if (!holds) {
      throw new AssertionError(name + ": " + otherwise);
    }
  }

  private static Schema load(String name) {
    String resource = "/schema/" + name + ".v1.schema.json";
    try (InputStream in = EventAssertions.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no such schema: " + resource);
      }
      return REGISTRY.getSchema(
          new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
