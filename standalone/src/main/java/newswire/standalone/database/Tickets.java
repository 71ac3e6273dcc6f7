package newswire.standalone.database;

import java.util.concurrent.atomic.AtomicLong;

/** Counts writes as they are applied and as they become durable. */
final class Tickets {

  private final AtomicLong applied = new AtomicLong();
  private final AtomicLong committed = new AtomicLong();

  void applied() {
    applied.incrementAndGet();
  }

  long lastApplied() {
    return applied.get();
  }

  void committed(long upTo) {
    committed.set(upTo);
  }

  long lastCommitted() {
    return committed.get();
  }
}
