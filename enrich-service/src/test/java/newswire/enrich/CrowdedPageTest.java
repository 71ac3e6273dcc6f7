package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.enrich.publish.OutcomePublisher;
import newswire.events.Outcome;
import newswire.events.OutcomeReason;
import newswire.events.PageFetched;
import newswire.events.kafka.OutcomeRecords;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.core.KafkaOperations;

/** Holds pages of more articles than a page may give to the bound, and to saying so. */
class CrowdedPageTest {

  private static final String URL = "https://roundup.example/tag/harbours";

  private final EnrichPipeline pipeline = EnrichPipeline.standard();

  @ParameterizedTest
  @ValueSource(ints = {20, 100})
  void textPageWithinTheBound_isNotFlagged(int pieces) {
    assertThat(outcome("text/plain; charset=utf-8", textPage(pieces)).articles()).hasSize(pieces);
    assertThat(outcome("text/plain; charset=utf-8", textPage(pieces)).reason()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 130})
  void textPageBeyondTheBound_givesItsFirstHundred_andSaysSo(int pieces) {
    Outcome outcome = outcome("text/plain; charset=utf-8", textPage(pieces));
    assertThat(outcome.articles()).hasSize(100);
    assertThat(outcome.reason()).isEqualTo(OutcomeReason.TRUNCATED);
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 130})
  void htmlPageBeyondTheBound_givesItsFirstHundred_andSaysSo(int pieces) {
    Outcome outcome = outcome("text/html; charset=utf-8", htmlPage(pieces));
    assertThat(outcome.articles()).hasSize(100);
    assertThat(outcome.reason()).isEqualTo(OutcomeReason.TRUNCATED);
  }

  @SuppressWarnings("unchecked")
  private Outcome outcome(String contentType, String body) {
    PageFetched page = FetchedPages.of(URL, 7, contentType, body.getBytes(StandardCharsets.UTF_8));
    ProducerRecord<String, byte[]> record =
        new OutcomePublisher(mock(KafkaOperations.class), "newswire/test/enrich")
            .draft(page, new RecordHeaders(), pipeline.enrich(page))
            .outcome();
    return OutcomeRecords.decode(
        new ConsumerRecord<>(
            record.topic(),
            0,
            0,
            0,
            TimestampType.LOG_APPEND_TIME,
            0,
            0,
            record.key(),
            record.value(),
            record.headers(),
            Optional.empty()));
  }

  private static String textPage(int pieces) {
    return IntStream.range(0, pieces)
        .mapToObj(
            i ->
                """
                Harbour of pier %1$d opens its new lock
                Harbour of pier %1$d opens its new lock

                Pier Post

                time3 hours ago

                  • Pier Post

                Harbour of pier %1$d opens its new lock

                The lock at pier %1$d was opened on Monday, and the first barge went through it before noon. Its builders had promised it for the spring of last year.
                """
                    .formatted(i))
        .collect(Collectors.joining("\n"));
  }

  private static String htmlPage(int pieces) {
    return IntStream.range(0, pieces)
        .mapToObj(
            i ->
                """
                <div class="card"><h3><a href="https://pier.example/lock/%1$d">Harbour of pier %1$d opens its new lock</a></h3>
                <span class="source">Pier Post</span> <time datetime="2026-11-20T07:00:00Z">3 hours ago</time>
                <p>The lock at pier %1$d was opened on Monday, and the first barge went through it before noon.</p></div>
                """
                    .formatted(i))
        .collect(
            Collectors.joining(
                "\n",
                "<html lang=\"en\"><head><title>Harbours</title></head><body><main>",
                "</main></body></html>"));
  }
}
