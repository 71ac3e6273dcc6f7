package newswire.store.consume;

import newswire.events.kafka.EventContext;
import newswire.store.change.Cause;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What travels on from a record. */
final class Causes {

  private Causes() {}

  static Cause of(ConsumerRecord<String, byte[]> record) {
    EventContext context = EventContext.passingOn(record.headers(), "");
    return new Cause(context.traceparent(), context.replay());
  }
}
