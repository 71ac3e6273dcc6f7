package newswire.support.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import newswire.events.OutcomeReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.BatchListenerFailedException;

class BatchFaultPolicyTest {

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()) {
        @Override
        public void close(Duration timeout) {
          // The template closes a producer that no factory keeps for it.
        }
      };
  private final List<Long> told = new ArrayList<>();
  private final List<Error> ended = new ArrayList<>();
  private final Set<Long> stored = new HashSet<>();
  private final Map<Long, Integer> tries = new HashMap<>();
  private boolean canaryFails;

  private final BatchFaultPolicy policy =
      new BatchFaultPolicy(
          new DeadLetterPublisher(new KafkaTemplate<>(() -> producer)),
          () -> {
            if (canaryFails) {
              throw new IllegalStateException("no writes at all");
            }
          },
          letter -> told.add(letter.record().offset()),
          new SimpleMeterRegistry(),
          "group",
          ended::add);

  private static List<ConsumerRecord<String, byte[]>> batch(int size) {
    return IntStream.range(0, size)
        .mapToObj(
            i ->
                new ConsumerRecord<>(
                    "t", 0, i, "k" + i, ("v" + i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  /** A step that stores all of its records, unless one of them is among the bad. */
  private BatchStep failingOn(Set<Long> bad, RuntimeException failure) {
    return records -> {
      records.forEach(record -> tries.merge(record.offset(), 1, Integer::sum));
      if (records.stream().anyMatch(record -> bad.contains(record.offset()))) {
        throw failure;
      }
      records.forEach(record -> stored.add(record.offset()));
    };
  }

  private List<Long> deadLettered() {
    return producer.history().stream().map(sent -> Long.parseLong(header(sent, "offset"))).toList();
  }

  private static String header(ProducerRecord<String, byte[]> sent, String name) {
    return new String(
        sent.headers().lastHeader(DeadLetterPublisher.PREFIX + name).value(),
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 200, 500})
  void anUnknownError_isNarrowedDownToItsRecord_inAtMostFiveTries(int size) {
    for (long bad : new long[] {0, size / 2, size - 1}) {
      tries.clear();
      stored.clear();
      producer.clear();
      policy.work(batch(size), failingOn(Set.of(bad), new IllegalStateException("bug")));
      assertThat(deadLettered()).containsExactly(bad);
      assertThat(stored).hasSize(size - 1);
      assertThat(tries.get(bad)).isLessThanOrEqualTo(BatchFaultPolicy.MOST_TRIES).isLessThan(6);
    }
  }

  @Test
  void everyRecordBad_allAreDeadLetteredInOrder() {
    List<ConsumerRecord<String, byte[]>> batch = batch(50);
    policy.work(
        batch,
        records -> {
          throw new BadRecordException(records.getFirst(), OutcomeReason.MALFORMED, "not JSON");
        });
    assertThat(deadLettered()).isEqualTo(IntStream.range(0, 50).mapToObj(i -> (long) i).toList());
    assertThat(told).hasSize(50);
    assertThat(header(producer.history().getFirst(), "reason")).isEqualTo("malformed");
    assertThat(header(producer.history().getFirst(), "message")).isEqualTo("not JSON");
  }

  @Test
  void anOutage_deadLettersNothing_andComesAsIndexZero() {
    assertThatThrownBy(
            () ->
                policy.work(
                    batch(5),
                    records -> {
                      throw new ConnectException("refused");
                    }))
        .isInstanceOfSatisfying(
            BatchListenerFailedException.class, e -> assertThat(e.getIndex()).isZero());
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void whileTheCanaryFails_noRecordIsBlamed() {
    canaryFails = true;
    BatchStep step = failingOn(Set.of(1L), new IllegalStateException("disk?"));
    assertThatThrownBy(() -> policy.work(batch(3), step))
        .isInstanceOf(BatchListenerFailedException.class);
    assertThat(producer.history()).isEmpty();
    canaryFails = false;
    policy.work(batch(3), step);
    assertThat(deadLettered()).containsExactly(1L);
    assertThat(stored).containsExactlyInAnyOrder(0L, 2L);
  }

  @Test
  void anOutageAfterADeadLetter_doesNotDeadLetterAgain() {
    boolean[] down = {true};
    BatchStep step =
        records -> {
          for (ConsumerRecord<String, byte[]> record : records) {
            if (record.offset() == 0) {
              throw new BadRecordException(record, OutcomeReason.MALFORMED, "bad");
            }
          }
          if (down[0]) {
            throw new ConnectException("refused");
          }
          records.forEach(record -> stored.add(record.offset()));
        };
    assertThatThrownBy(() -> policy.work(batch(4), step))
        .isInstanceOf(BatchListenerFailedException.class);
    down[0] = false;
    policy.work(batch(4), step);
    assertThat(deadLettered()).containsExactly(0L);
    assertThat(told).containsExactly(0L);
    assertThat(stored).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void aStackOverflow_isABadRecord() {
    policy.work(
        batch(10),
        records -> {
          if (records.stream().anyMatch(record -> record.offset() == 7)) {
            throw new StackOverflowError();
          }
          records.forEach(record -> stored.add(record.offset()));
        });
    assertThat(deadLettered()).containsExactly(7L);
    assertThat(stored).hasSize(9);
    assertThat(ended).isEmpty();
  }

  @Test
  void outOfMemory_endsTheProcess_howeverDeepItIs() {
    assertThatThrownBy(
            () ->
                policy.work(
                    batch(2),
                    records -> {
                      throw new IllegalStateException(new OutOfMemoryError("heap"));
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(ended).hasSize(1);
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void aDeadLetter_isTheRecordAsItCame_withAShortReason() {
    List<ConsumerRecord<String, byte[]>> batch = batch(1);
    batch.getFirst().headers().add("ce_id", "x-1".getBytes(StandardCharsets.UTF_8));
    RuntimeException deep = new IllegalStateException("0");
    for (int i = 1; i < 50; i++) {
      deep = new IllegalStateException("cause ".repeat(200), deep);
    }
    policy.work(batch, failingOn(Set.of(0L), deep));
    ProducerRecord<String, byte[]> letter = producer.history().getFirst();
    assertThat(letter.topic()).isEqualTo("t-dlt");
    assertThat(letter.key()).isEqualTo("k0");
    assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo("v0");
    assertThat(letter.headers().lastHeader("ce_id").value()).asString().isEqualTo("x-1");
    assertThat(header(letter, "exception")).isEqualTo(IllegalStateException.class.getName());
    assertThat(letter.headers().lastHeader(DeadLetterPublisher.PREFIX + "stack").value().length)
        .isBetween(100, DeadLetterPublisher.MAX_STACK_BYTES);
    assertThat(header(letter, "message").length()).isLessThanOrEqualTo(500);
  }
}
