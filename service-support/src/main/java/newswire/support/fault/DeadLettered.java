package newswire.support.fault;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Remembers what was dead-lettered of batches that are not yet through, so that an outage later in
 * the same batch does not dead-letter a record again.
 */
final class DeadLettered {

  private static final int MOST = 10_000;

  private record Position(TopicPartition partition, long offset) {
    static Position of(ConsumerRecord<?, ?> record) {
      return new Position(new TopicPartition(record.topic(), record.partition()), record.offset());
    }
  }

  private final LinkedHashMap<Position, Boolean> sent =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Position, Boolean> eldest) {
          return size() > MOST;
        }
      };
  private final Map<Position, DeadLetter> untold = new HashMap<>();

  synchronized void sent(DeadLetter letter) {
    Position position = Position.of(letter.record());
    sent.put(position, true);
    untold.put(position, letter);
  }

  synchronized void told(ConsumerRecord<?, ?> record) {
    untold.remove(Position.of(record));
  }

  synchronized boolean isSent(ConsumerRecord<?, ?> record) {
    return sent.containsKey(Position.of(record));
  }

  /** The dead letter of which the listener has not yet heard. */
  synchronized Optional<DeadLetter> untold(ConsumerRecord<?, ?> record) {
    return untold.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(untold.get(Position.of(record)));
  }

  synchronized void forget(List<? extends ConsumerRecord<?, ?>> batch) {
    if (!sent.isEmpty()) {
      batch.stream().map(Position::of).forEach(sent::remove);
    }
  }

  static boolean same(ConsumerRecord<?, ?> one, ConsumerRecord<?, ?> other) {
    return Position.of(one).equals(Position.of(other));
  }
}
