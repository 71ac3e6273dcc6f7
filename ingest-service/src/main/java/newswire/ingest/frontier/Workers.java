package newswire.ingest.frontier;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import newswire.support.clock.FrontierClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leases hosts and has each worked by a virtual thread, a bounded number at once. Shows signs of
 * life for all of them, so that a slow page or broker loses no lease.
 */
public final class Workers {

  /** What is done with a leased host; gives it back at the end. */
  @FunctionalInterface
  public interface HostWork {
    void work(HostLease lease) throws InterruptedException;
  }

  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(5);
  private static final Duration DISPATCHER_PATIENCE = Duration.ofSeconds(2);

  private final Frontier frontier;
  private final HostWork work;
  private final FrontierClock clock;
  private final FrontierProperties properties;
  private final Semaphore free;
  private final Set<HostLease> held = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private Thread dispatcher = Thread.currentThread();
  private Thread keeper = Thread.currentThread();

  public Workers(Frontier frontier, HostWork work, FrontierProperties properties) {
    this.frontier = frontier;
    this.work = work;
    this.clock = frontier.clock();
    this.properties = properties;
    this.free = new Semaphore(properties.workers());
  }

  public synchronized void start() {
    running = true;
    dispatcher = Thread.ofVirtual().name("frontier-dispatcher").start(this::dispatch);
    keeper = Thread.ofVirtual().name("frontier-keeper").start(this::keepAlive);
  }

  /** Whether hosts are leased; a worker asks it between two visits. */
  public boolean running() {
    return running;
  }

  /** Hosts that this process works now. */
  public int busy() {
    return held.size();
  }

  /**
   * Leases no more, lets what is in work come to an end for {@code grace}, and interrupts the rest:
   * their visits stay open and are published as abandoned by whoever leases them next.
   */
  public synchronized void stop(Duration grace) {
    running = false;
    frontier.bell().ring();
    held.forEach(HostLease::recall);
    try {
      // The dispatcher is not interrupted: it might hold a lease that nobody then knows of.
      dispatcher.join(DISPATCHER_PATIENCE);
      held.forEach(HostLease::recall);
      if (!allEnd(grace)) {
        threads.forEach(Thread::interrupt);
        log.info("Stopped with visits left open{}.", allEnd(grace) ? "" : " and threads that hang");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keeper.interrupt();
  }

  private boolean allEnd(Duration grace) throws InterruptedException {
    int all = properties.workers();
    if (!free.tryAcquire(all, grace.toMillis(), TimeUnit.MILLISECONDS)) {
      return false;
    }
    free.release(all);
    return true;
  }

  private void dispatch() {
    try {
      while (running) {
        if (clock.await(this::aFreeWorker, properties.idlePoll())) {
          leaseOne();
        }
      }
    } catch (InterruptedException e) {
      log.debug("the dispatcher was interrupted", e);
    }
  }

  private boolean aFreeWorker(long nanos) throws InterruptedException {
    return free.tryAcquire(nanos, TimeUnit.NANOSECONDS);
  }

  /** Has one permit, which goes to the worker of a leased host or back. */
  private void leaseOne() throws InterruptedException {
    long started = clock.nanos();
    HostLease lease = null;
    try {
      lease = leaseOrNull();
    } finally {
      if (lease == null) {
        free.release();
      }
    }
    if (lease != null) {
      begin(lease);
      return;
    }
    // A frontier that is slow to say "nothing" is asked less often.
    Duration pause = atMost(Duration.ofNanos(10 * (clock.nanos() - started)), LONGEST_POLL);
    frontier.bell().await(longer(pause, properties.idlePoll()));
  }

  private @Nullable HostLease leaseOrNull() throws InterruptedException {
    try {
      return frontier.lease().orElse(null);
    } catch (RuntimeException e) {
      log.warn("The frontier cannot be asked for work: {}", e.toString());
      clock.sleep(Duration.ofSeconds(1));
      return null;
    }
  }

  private void begin(HostLease lease) {
    held.add(lease);
    Thread.ofVirtual().name("host-", 0).start(() -> workOne(lease));
  }

  private void workOne(HostLease lease) {
    threads.add(Thread.currentThread());
    try {
      if (running) {
        work.work(lease);
      } else {
        frontier.giveBack(lease);
      }
    } catch (InterruptedException e) {
      log.debug("{} was left in the middle of a visit", lease.host());
    } catch (RuntimeException | StackOverflowError e) {
      log.warn("{} was left in the middle of a visit: {}", lease.host(), e.toString(), e);
      leaveQuietly(lease);
    } finally {
      threads.remove(Thread.currentThread());
      held.remove(lease);
      free.release();
    }
  }

  private void leaveQuietly(HostLease lease) {
    try {
      frontier.leave(lease);
    } catch (RuntimeException e) {
      log.debug("{} is given back by its lease's end", lease.host(), e);
    }
  }

  private void keepAlive() {
    try {
      while (true) {
        clock.sleep(properties.lease().dividedBy(3));
        for (HostLease lease : held) {
          renewQuietly(lease);
        }
      }
    } catch (InterruptedException e) {
      // stop() interrupts
    }
  }

  private void renewQuietly(HostLease lease) {
    try {
      frontier.renew(lease);
    } catch (RuntimeException e) {
      log.warn("No sign of life for {}: {}", lease.host(), e.toString());
    }
  }

  private static Duration atMost(Duration duration, Duration most) {
    return duration.compareTo(most) > 0 ? most : duration;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
