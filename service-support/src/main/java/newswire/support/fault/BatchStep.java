package newswire.support.fault;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a listener does with some records of a batch.
 *
 * <p>Returns only when all effects are durable and acknowledged. Must be idempotent, since any part
 * of a batch may be worked again. Names a record it cannot work by {@link BadRecordException}; says
 * {@link OutageException} when it knows that something it needs is down; may throw anything else.
 */
@FunctionalInterface
public interface BatchStep {

  /**
   * Works the records.
   *
   * @param records at least one, in the order of the batch; not the whole batch when a part of it
   *     has to be worked alone
   */
  void work(List<ConsumerRecord<String, byte[]>> records) throws Exception;
}
