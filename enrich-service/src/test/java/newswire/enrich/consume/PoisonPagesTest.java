package newswire.enrich.consume;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import newswire.enrich.EnrichPipeline;
import newswire.enrich.observe.PageCounts;
import newswire.events.OutcomeKind;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/**
 * Records that are no pages, wherever they stand in a batch: they alone end in the dead-letter
 * topic, each with its reason, and all others give their articles in order.
 */
class PoisonPagesTest {

  private static final int BATCH = 5;
  private static final Map<String, List<Integer>> PLACES =
      Map.of(
          "first",
          List.of(0),
          "middle",
          List.of(2),
          "last",
          List.of(4),
          "all",
          List.of(0, 1, 2, 3, 4));
  private static final Map<String, UnaryOperator<ConsumerRecord<String, byte[]>>> POISONS =
      new LinkedHashMap<>();

  static {
    POISONS.put("no headers", good -> with(good, good.key(), good.value(), new RecordHeaders()));
    POISONS.put("a version to come", good -> header(good, "ce_type", "newswire.page.fetched.v9"));
    POISONS.put("no value", good -> with(good, good.key(), null, good.headers()));
    POISONS.put("no key", good -> with(good, null, good.value(), good.headers()));
    POISONS.put("another's key", good -> with(good, "x", good.value(), good.headers()));
    POISONS.put("a visit that is no number", good -> header(good, "ce_newswirevisit", "soon"));
    POISONS.put("a time that is none", good -> header(good, "ce_time", "yesterday"));
    POISONS.put("broken feed items", good -> header(good, "ce_newswirefeeditems", "{\"a\":"));
  }

  private final TestBroker broker = TestBroker.shared();
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  static Stream<Arguments> poisons() {
    return POISONS.keySet().stream()
        .flatMap(poison -> PLACES.keySet().stream().map(place -> Arguments.of(poison, place)));
  }

  @ParameterizedTest
  @MethodSource("poisons")
  void onlyThePoison_isDeadLettered(String poison, String place) {
    List<Integer> places = Objects.requireNonNull(PLACES.get(place));
    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
    List<Long> goodVisits = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      ConsumerRecord<String, byte[]> good = good(i);
      if (places.contains(i)) {
        batch.add(Objects.requireNonNull(POISONS.get(poison)).apply(good));
      } else {
        batch.add(good);
        goodVisits.add((long) i);
      }
    }
    TopicReader written =
        TopicReader.fromNowOn(
            broker.bootstrapServers(),
            Topics.ARTICLES,
            Topics.OUTCOMES,
            Topics.deadLetter(Topics.PAGES));

    work(batch);

    List<ConsumerRecord<String, byte[]>> dead = written.read(Topics.deadLetter(Topics.PAGES));
    assertThat(dead)
        .hasSize(places.size())
        .allSatisfy(
            letter ->
                assertThat(text(letter.headers(), "newswire-dlt-reason")).isEqualTo("malformed"));
    assertThat(
            written.read(Topics.OUTCOMES).stream()
                .map(OutcomeRecords::decode)
                .filter(outcome -> outcome.kind() == OutcomeKind.ENRICHED)
                .map(outcome -> outcome.visit())
                .sorted())
        .isEqualTo(goodVisits);
    assertThat(written.read(Topics.ARTICLES)).hasSize(goodVisits.size());
  }

  private void work(List<ConsumerRecord<String, byte[]>> batch) {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    EnrichPipeline pipeline = EnrichPipeline.standard();
    DefaultKafkaProducerFactory<String, byte[]> producers =
        Listeners.producers(broker.bootstrapServers());
    try {
      Listeners.of(
              producers,
              pipeline::enrich,
              pipeline,
              new PageCounts(meters),
              meters,
              new Watchdog(Duration.ofSeconds(10), 3, () -> {}))
          .onPages(batch);
    } finally {
      producers.destroy();
    }
  }

  private ConsumerRecord<String, byte[]> good(int visit) {
    return FerryPages.record(FerryPages.page(run, String.valueOf(visit), visit), visit);
  }

  private static ConsumerRecord<String, byte[]> header(
      ConsumerRecord<String, byte[]> good, String name, String value) {
    RecordHeaders headers = new RecordHeaders(good.headers());
    headers.remove(name);
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    return with(good, good.key(), good.value(), headers);
  }

  private static ConsumerRecord<String, byte[]> with(
      ConsumerRecord<String, byte[]> good,
      @Nullable String key,
      byte @Nullable [] value,
      Headers headers) {
    return new ConsumerRecord<>(
        good.topic(),
        0,
        good.offset(),
        0,
        TimestampType.LOG_APPEND_TIME,
        0,
        0,
        key,
        value,
        headers,
        java.util.Optional.empty());
  }

  private static String text(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
