package newswire.enrich.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import newswire.enrich.EnrichOutcome;
import newswire.enrich.EnrichPipeline;
import newswire.enrich.observe.PageCounts;
import newswire.events.ArticleVersion;
import newswire.events.Outcome;
import newswire.events.OutcomeKind;
import newswire.events.PageEvent;
import newswire.events.PageFetched;
import newswire.events.kafka.ArticleRecords;
import newswire.events.kafka.EventContext;
import newswire.events.kafka.OutcomeRecords;
import newswire.events.kafka.Topics;
import newswire.events.testing.TestBroker;
import newswire.events.testing.TopicReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** The listener against a real broker: what a batch of pages leaves on the log. */
class PageListenerTest {

  private static final String SOURCE = "newswire/test/enrich";

  private final TestBroker broker = TestBroker.shared();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final PageCounts counts = new PageCounts(meters);
  private final DefaultKafkaProducerFactory<String, byte[]> producers =
      Listeners.producers(broker.bootstrapServers());
  private final EnrichPipeline pipeline = EnrichPipeline.standard();
  private final TopicReader written =
      TopicReader.fromNowOn(
          broker.bootstrapServers(),
          Topics.ARTICLES,
          Topics.OUTCOMES,
          Topics.deadLetter(Topics.PAGES));
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void close() {
    producers.destroy();
  }

  @Test
  void goodPage_givesItsArticle_thenItsOutcome() {
    listener(pipeline::enrich).onPages(List.of(FerryPages.record(page("one", 7), 0)));

    List<ArticleVersion> versions =
        read(Topics.ARTICLES).stream().map(ArticleRecords::decode).toList();
    assertThat(versions).hasSize(1);
    assertThat(versions.getFirst().headline()).isEqualTo("Ferry one returns to harbour");
    Outcome outcome = OutcomeRecords.decode(read(Topics.OUTCOMES).getFirst());
    assertThat(outcome.kind()).isEqualTo(OutcomeKind.ENRICHED);
    assertThat(outcome.extractor()).isEqualTo(pipeline.extractor());
    assertThat(outcome.articles()).containsExactly(versions.getFirst().articleId());
    assertThat(counts.snapshot()).isEqualTo(new PageCounts.Snapshot(1, 1, 0, 0, 0, 1));
  }

  @Test
  void pageAgain_givesTheSameBytes() {
    ConsumerRecord<String, byte[]> record = FerryPages.record(page("twice", 7), 0);
    listener(pipeline::enrich).onPages(List.of(record));
    listener(pipeline::enrich).onPages(List.of(record));

    for (String topic : List.of(Topics.ARTICLES, Topics.OUTCOMES)) {
      List<ConsumerRecord<String, byte[]>> records = read(topic);
      assertThat(records).hasSize(2);
      assertThat(records.get(0).value()).isEqualTo(records.get(1).value());
      assertThat(header(records.get(0), "ce_id")).isEqualTo(header(records.get(1), "ce_id"));
    }
  }

  @Test
  void replayAndTrace_arePassedOn() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    listener(pipeline::enrich)
        .onPages(
            List.of(
                FerryPages.record(
                    page("replayed", 7),
                    0,
                    new EventContext("newswire/test/ingest", trace, "r9"))));

    for (String topic : List.of(Topics.ARTICLES, Topics.OUTCOMES)) {
      ConsumerRecord<String, byte[]> published = read(topic).getFirst();
      assertThat(header(published, "ce_newswirereplay")).isEqualTo("r9");
      assertThat(header(published, "traceparent")).isEqualTo(trace);
    }
  }

  @Test
  void pageThatBreaksTheExtractor_isDeadLetteredAlone_whateverIsThrown() {
    Function<PageEvent, EnrichOutcome> breaking =
        page -> {
          if (page.url().endsWith("deep")) {
            throw new StackOverflowError();
          }
          if (page.url().endsWith("broken")) {
            throw new IllegalStateException("cannot be");
          }
          return pipeline.enrich(page);
        };
    List<ConsumerRecord<String, byte[]>> batch =
        List.of(
            FerryPages.record(page("first", 1), 0),
            FerryPages.record(page("deep", 2), 1),
            FerryPages.record(page("middle", 3), 2),
            FerryPages.record(page("broken", 4), 3),
            FerryPages.record(page("last", 5), 4));

    listener(breaking).onPages(batch);

    assertThat(ends())
        .isEqualTo(
            Map.of(
                1L, "ENRICHED null",
                2L, "DEAD_LETTERED EXTRACTOR_FAILED",
                3L, "ENRICHED null",
                4L, "DEAD_LETTERED EXTRACTOR_FAILED",
                5L, "ENRICHED null"));
    assertThat(read(Topics.deadLetter(Topics.PAGES))).hasSize(2);
    assertThat(read(Topics.ARTICLES)).hasSize(3);
    assertThat(counts.snapshot()).isEqualTo(new PageCounts.Snapshot(5, 3, 0, 2, 0, 3));
  }

  @Test
  void recordThatIsNoPage_isDeadLetteredAlone() {
    ConsumerRecord<String, byte[]> noise =
        new ConsumerRecord<>(Topics.PAGES, 0, 1, "p1_x", new byte[] {1, 2, 3});

    listener(pipeline::enrich)
        .onPages(
            List.of(
                FerryPages.record(page("before", 1), 0),
                noise,
                FerryPages.record(page("after", 2), 2)));

    assertThat(read(Topics.deadLetter(Topics.PAGES)))
        .singleElement()
        .satisfies(dead -> assertThat(header(dead, "newswire-dlt-reason")).isEqualTo("malformed"));
    assertThat(read(Topics.ARTICLES)).hasSize(2);
  }

  @Test
  void pageThatBurnsCpuForEver_isGivenUp_andTheRestGoesOn() {
    // Worked beforehand: the first page of a JVM may burn a second by what it loads.
    EnrichOutcome quick = pipeline.enrich(page("quick", 2));
    AtomicBoolean over = new AtomicBoolean();
    Function<PageEvent, EnrichOutcome> burning =
        page -> {
          while (page.url().endsWith("endless") && !over.get()) {
            Thread.onSpinWait();
          }
          return quick;
        };
    List<String> ends = new ArrayList<>();
    Watchdog watchdog = new Watchdog(Duration.ofSeconds(1), 1, () -> ends.add("ended"));

    listener(burning, watchdog)
        .onPages(
            List.of(
                FerryPages.record(page("before", 1), 0),
                FerryPages.record(page("endless", 2), 1),
                FerryPages.record(page("behind", 3), 2)));

    assertThat(ends())
        .isEqualTo(
            Map.of(
                1L, "ENRICHED null", 2L, "DEAD_LETTERED EXTRACTOR_TIMEOUT", 3L, "ENRICHED null"));
    assertThat(ends).containsExactly("ended");
    over.set(true); // or it would burn a core of all tests that come after
  }

  @Test
  void outage_bringsTheBatchBack_andDeadLettersNothing() {
    DefaultKafkaProducerFactory<String, byte[]> nowhere = Listeners.producers("127.0.0.1:1");
    nowhere.updateConfigs(Map.of(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_500));
    try {
      PageListener listener = listener(pipeline::enrich, nowhere, watchdog());

      assertThatThrownBy(() -> listener.onPages(List.of(FerryPages.record(page("stranded", 1), 0))))
          .isInstanceOf(BatchListenerFailedException.class);

      assertThat(read(Topics.deadLetter(Topics.PAGES))).isEmpty();
      assertThat(counts.snapshot()).isEqualTo(new PageCounts.Snapshot(1, 0, 0, 0, 1, 0));
    } finally {
      nowhere.destroy();
    }
  }

  /** By visit, how each page ended and why. */
  private Map<Long, String> ends() {
    Map<Long, String> ends = new TreeMap<>();
    for (ConsumerRecord<String, byte[]> record : read(Topics.OUTCOMES)) {
      Outcome outcome = OutcomeRecords.decode(record);
      ends.put(outcome.visit(), outcome.kind() + " " + outcome.reason());
    }
    return ends;
  }

  private PageListener listener(Function<PageEvent, EnrichOutcome> enrich) {
    return listener(enrich, producers, watchdog());
  }

  private PageListener listener(Function<PageEvent, EnrichOutcome> enrich, Watchdog watchdog) {
    return listener(enrich, producers, watchdog);
  }

  private PageListener listener(
      Function<PageEvent, EnrichOutcome> enrich,
      DefaultKafkaProducerFactory<String, byte[]> factory,
      Watchdog watchdog) {
    return Listeners.of(factory, enrich, pipeline, counts, meters, watchdog);
  }

  private static Watchdog watchdog() {
    return new Watchdog(Duration.ofSeconds(10), 3, () -> {});
  }

  private PageFetched page(String name, long visit) {
    return FerryPages.page(run, name, visit);
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private List<ConsumerRecord<String, byte[]>> read(String topic) {
    return written.read(topic);
  }
}
