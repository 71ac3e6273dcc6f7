package newswire.support.fault;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import newswire.events.OutcomeReason;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Works a batch so that nothing is lost and no record stops the rest.
 *
 * <ul>
 *   <li>An outage is thrown as {@link BatchListenerFailedException} of index 0: the whole batch
 *       comes again after a back-off, for ever, and nothing is dead-lettered.
 *   <li>A record that the step names is dead-lettered alone.
 *   <li>Anything else that is thrown, an {@link Error} too, is narrowed down to single records. One
 *       that fails twice alone is dead-lettered if a canary write succeeds; if that fails as well,
 *       it is an outage. A record is tried at most {@link #MOST_TRIES} times.
 *   <li>{@link OutOfMemoryError} and {@link InternalError} end the process.
 * </ul>
 *
 * <p>One object serves one listener, from all its threads.
 */
public final class BatchFaultPolicy {

  /** In the whole batch, in a part of it, and twice alone. */
  public static final int MOST_TRIES = 4;

  private static final Logger log = LoggerFactory.getLogger(BatchFaultPolicy.class);

  private final DeadLetterPublisher deadLetters;
  private final Canary canary;
  private final DeadLetterListener listener;
  private final MeterRegistry meters;
  private final @Nullable String group;
  private final Consumer<Error> end;
  private final DeadLettered done = new DeadLettered();
  private final Counter outages;
  private final Counter narrowed;

  /**
   * A policy for one listener.
   *
   * @param canary writes where the listener's step writes
   * @param listener told of every dead letter
   * @param group the listener's consumer group
   */
  public BatchFaultPolicy(
      DeadLetterPublisher deadLetters,
      Canary canary,
      DeadLetterListener listener,
      MeterRegistry meters,
      String group) {
    this(deadLetters, canary, listener, meters, group, EndOfProcess::by);
  }

  BatchFaultPolicy(
      DeadLetterPublisher deadLetters,
      Canary canary,
      DeadLetterListener listener,
      MeterRegistry meters,
      String group,
      Consumer<Error> end) {
    this.deadLetters = deadLetters;
    this.canary = canary;
    this.listener = listener;
    this.meters = meters;
    this.group = group;
    this.end = end;
    this.outages = meters.counter("newswire.batch.outages", "group", group);
    this.narrowed = meters.counter("newswire.batch.narrowed", "group", group);
  }

  /**
   * Works the batch: on return every record of it is worked or dead-lettered, durably.
   *
   * @throws BatchListenerFailedException of index 0 when the whole batch must come again
   */
  public void work(List<ConsumerRecord<String, byte[]>> batch, BatchStep step) {
    try {
      workAll(batch, step);
    } catch (OutageException outage) {
      outages.increment();
      Throwable cause = outage.getCause() == null ? outage : outage.getCause();
      log.warn("Outage, the batch of {} will be tried again: {}", batch.size(), cause.toString());
      throw new BatchListenerFailedException("outage: " + cause, outage, 0);
    }
    done.forget(batch);
  }

  private void workAll(List<ConsumerRecord<String, byte[]>> batch, BatchStep step) {
    Deque<BatchPart> todo = new ArrayDeque<>();
    todo.add(new BatchPart(settleKnown(batch), BatchPart.Size.WHOLE));
    while (!todo.isEmpty()) {
      BatchPart part = todo.removeFirst();
      Throwable failure = part.records().isEmpty() ? null : attempt(part.records(), step);
      if (failure != null) {
        List<BatchPart> parts = afterFailure(part, failure, step);
        for (int i = parts.size() - 1; i >= 0; i--) {
          todo.addFirst(parts.get(i));
        }
      }
    }
  }

  /** What is left to be worked of a part that failed, in order. */
  private List<BatchPart> afterFailure(BatchPart part, Throwable failure, BatchStep step) {
    if (failure instanceof BadRecordException bad) {
      int index = part.indexOf(bad.record());
      if (index >= 0) {
        deadLetter(part.records().get(index), bad.reason(), bad);
        return part.around(index);
      }
    }
    if (part.records().size() == 1) {
      lastTry(part.records().getFirst(), step);
      return List.of();
    }
    narrowed.increment();
    log.warn(
        "{} records failed together, narrowing down: {}",
        part.records().size(),
        failure.toString());
    return part.split();
  }

  private void lastTry(ConsumerRecord<String, byte[]> record, BatchStep step) {
    Throwable failure = attempt(List.of(record), step);
    if (failure == null) {
      return;
    }
    if (failure instanceof BadRecordException bad) {
      deadLetter(record, bad.reason(), bad);
      return;
    }
    try {
      canary.write();
    } catch (Exception e) {
      endIfFatal(e);
      throw new OutageException("an unknown error, and the canary write fails", e);
    }
    deadLetter(record, OutcomeReason.UNKNOWN, failure);
  }

  /** Null when the records were worked; what was thrown when that says nothing of an outage. */
  private @Nullable Throwable attempt(
      List<ConsumerRecord<String, byte[]>> records, BatchStep step) {
    try {
      step.work(records);
      return null;
    } catch (BadRecordException bad) {
      endIfFatal(bad);
      return bad;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutageException("interrupted", e);
    } catch (Throwable failure) {
      endIfFatal(failure);
      if (OutageClassifier.isOutage(failure)) {
        throw failure instanceof OutageException outage
            ? outage
            : new OutageException("an outage", failure);
      }
      return failure;
    }
  }

  private void deadLetter(
      ConsumerRecord<String, byte[]> record, OutcomeReason reason, Throwable failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    Throwable cause = failure instanceof BadRecordException bad ? bad.getCause() : failure;
    DeadLetter letter = new DeadLetter(record, reason, message, cause);
    try {
      deadLetters.publish(letter, group);
    } catch (RuntimeException e) {
      // Whatever it is, the record is safe only where it is.
      throw new OutageException("the dead-letter topic takes no writes", e);
    }
    meters
        .counter("newswire.records.deadlettered", "topic", record.topic(), "reason", reason.name())
        .increment();
    log.warn(
        "Dead-lettered {}-{}@{} ({}): {}",
        record.topic(),
        record.partition(),
        record.offset(),
        reason,
        message);
    done.sent(letter);
    tell(letter);
  }

  private void tell(DeadLetter letter) {
    try {
      listener.deadLettered(letter);
    } catch (Exception e) {
      endIfFatal(e);
      if (OutageClassifier.isOutage(e)) {
        throw new OutageException("the outcome of a dead letter could not be published", e);
      }
      log.error("The outcome of a dead letter could not be told: {}", e.toString());
    }
    done.told(letter.record());
  }

  /** The batch without what was dead-lettered when it came the last time. */
  private List<ConsumerRecord<String, byte[]>> settleKnown(
      List<ConsumerRecord<String, byte[]>> batch) {
    batch.stream().map(done::untold).forEach(letter -> letter.ifPresent(this::tell));
    return batch.stream().filter(record -> !done.isSent(record)).toList();
  }

  private void endIfFatal(Throwable failure) {
    VirtualMachineError fatal = OutageClassifier.fatal(failure);
    if (fatal != null) {
      end.accept(fatal);
      throw fatal;
    }
  }
}
