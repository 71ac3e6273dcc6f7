package newswire.events.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.stream.Stream;
import newswire.events.ArticleChanged;
import newswire.events.OutcomeKind;
import newswire.events.testing.EventAssertions;
import newswire.events.testing.Records;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of every published version of the contract stay readable, and are still what is written.
 * The files of a published version never change.
 */
class GoldenRecordsTest {

  static Stream<Arguments> records() throws IOException {
    return GoldenRecord.ofVersion("v1").entrySet().stream()
        .map(it -> Arguments.of(it.getKey(), it.getValue()));
  }

  @Test
  void everyTypeOfEvent_hasAGoldenRecord() throws IOException {
    TreeSet<String> types = new TreeSet<>();
    types.add(EventTypes.PAGE_FETCHED);
    types.add(EventTypes.PAGE_ANNOUNCED);
    types.add(EventTypes.ARTICLE_VERSION);
    Stream.of(ArticleChanged.Type.values()).map(EventTypes::of).forEach(types::add);
    Stream.of(OutcomeKind.values()).map(EventTypes::of).forEach(types::add);

    assertThat(
            GoldenRecord.ofVersion("v1").values().stream()
                .map(it -> it.headers().get(CloudEventHeaders.TYPE)))
        .containsExactlyInAnyOrderElementsOf(types);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void aGoldenRecord_isStillValid(String name, GoldenRecord golden) {
    EventAssertions.assertValid(Records.received(golden.sent()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void aGoldenRecord_isStillWrittenAsItWas(String name, GoldenRecord golden) {
    assertThat(GoldenRecord.of(again(Records.received(golden.sent())))).isEqualTo(golden);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void aNewerRecord_isReadWithoutWhatIsUnknown(String name, GoldenRecord golden) {
    ConsumerRecord<String, byte[]> record = Records.received(newer(golden).sent());
    record.headers().add("ce_newswirefuture", "x".getBytes(StandardCharsets.UTF_8));

    assertThat(GoldenRecord.of(again(record))).isEqualTo(golden);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("records")
  void aDamagedRecord_isMalformed_andNothingElse(String name, GoldenRecord golden) {
    GoldenRecord otherKey =
        new GoldenRecord(golden.topic(), "x", golden.headers(), golden.text(), golden.base64());
    assertThatThrownBy(() -> again(Records.received(otherKey.sent())))
        .isInstanceOf(MalformedEventException.class);
    ProducerRecord<String, byte[]> none =
        new ProducerRecord<>(golden.topic(), null, golden.key(), null, golden.sent().headers());
    if (!EventTypes.PAGE_ANNOUNCED.equals(golden.headers().get(CloudEventHeaders.TYPE))) {
      assertThatThrownBy(() -> again(Records.received(none)))
          .isInstanceOf(MalformedEventException.class);
    }
    if (golden.text() != null) {
      for (int cut = 0; cut < golden.text().length(); cut += 1 + cut / 8) {
        GoldenRecord half =
            new GoldenRecord(
                golden.topic(),
                golden.key(),
                golden.headers(),
                golden.text().substring(0, cut),
                null);
        assertThatThrownBy(() -> again(Records.received(half.sent())))
            .isInstanceOf(MalformedEventException.class);
      }
    }
  }

  private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
    String source = RecordHeaders.required(record.headers(), CloudEventHeaders.SOURCE);
    EventContext context = EventContext.passingOn(record.headers(), source);
    return switch (record.topic()) {
      case Topics.PAGES -> PageRecords.encode(PageRecords.decode(record), context);
      case Topics.ARTICLES -> ArticleRecords.encode(ArticleRecords.decode(record), context);
      case Topics.CHANGES -> ChangeRecords.encode(ChangeRecords.decode(record), context);
      default -> OutcomeRecords.encode(OutcomeRecords.decode(record), context);
    };
  }

  private static GoldenRecord newer(GoldenRecord golden) {
    String text = golden.text();
    if (text == null) {
      return golden;
    }
    JsonNode value = EventJson.mapper().readTree(text);
    addUnknown(value, "");
    return new GoldenRecord(golden.topic(), golden.key(), golden.headers(), value.toString(), null);
  }

  /** In every object but provenance, whose names are data. */
  private static void addUnknown(JsonNode node, String name) {
    node.properties().forEach(it -> addUnknown(it.getValue(), it.getKey()));
    if (node.isArray()) {
      node.forEach(it -> addUnknown(it, ""));
    }
    if (node instanceof ObjectNode object && !name.equals("provenance")) {
      object.put("unknown", 1);
      object.putObject("future").put("deep", true);
      object.putArray("many").add(1).addNull();
    }
  }
}
