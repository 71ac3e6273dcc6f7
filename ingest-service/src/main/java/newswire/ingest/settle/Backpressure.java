package newswire.ingest.settle;

import newswire.ingest.frontier.Frontier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets pages wait while the services behind trail by too much, until they have made up half of it.
 * Feeds are polled on, so that nothing that they list is missed. That the broker takes records at
 * all needs no care here: a worker that cannot publish fetches nothing.
 */
public final class Backpressure {

  private static final Logger log = LoggerFactory.getLogger(Backpressure.class);

  private final Frontier frontier;
  private final PipelineLag lag;
  private final long most;
  private boolean waiting;

  /** Bounds the lag by {@code most} records. */
  public Backpressure(Frontier frontier, PipelineLag lag, long most) {
    this.frontier = frontier;
    this.lag = lag;
    this.most = most;
  }

  /** Looks at the lag once; while it cannot be told, all stays as it is. */
  public void look() throws Exception {
    long records = lag.records();
    boolean wait = records > (waiting ? most / 2 : most);
    if (wait != waiting) {
      log.info(
          wait
              ? "The services behind trail by {} records: pages wait, feeds are polled on."
              : "The services behind have caught up ({} records to go): pages are visited again.",
          records);
    }
    waiting = wait;
    frontier.letPagesWait(wait);
  }
}
