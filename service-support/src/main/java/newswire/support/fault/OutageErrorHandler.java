package newswire.support.fault;

import java.util.Map;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The container's half of {@link BatchFaultPolicy}: whatever a listener throws, the batch comes
 * again.
 */
public final class OutageErrorHandler {

  private static final long FIRST_WAIT_MS = 200;
  private static final double GROWTH = 2;

  /**
   * Short enough that work goes on within 5 s of the end of an outage, and far from a rebalance.
   */
  private static final long LONGEST_WAIT_MS = 3_000;

  private OutageErrorHandler() {}

  /** A handler that never gives up and never skips a record. */
  public static CommonErrorHandler create() {
    ExponentialBackOff backOff = new ExponentialBackOff(FIRST_WAIT_MS, GROWTH);
    backOff.setMaxInterval(LONGEST_WAIT_MS);
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            (record, failure) -> {
              throw new IllegalStateException("no record is ever skipped", failure);
            },
            backOff);
    // Spring would not retry some exceptions (a ClassCastException, say) and skip the record.
    handler.setClassifications(Map.of(), true);
    // The policy has already said in one line what is down.
    handler.setLogLevel(KafkaException.Level.DEBUG);
    return handler;
  }
}
