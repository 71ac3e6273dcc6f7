package newswire.ingest.frontier;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

  private final Frontier frontier;
  private final HostWork work;
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
    dispatcher.interrupt();
    try {
      if (!free.tryAcquire(properties.workers(), grace.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.forEach(Thread::interrupt);
        boolean ended = free.tryAcquire(properties.workers(), 2, TimeUnit.SECONDS);
        log.info("Stopped with visits left open{}.", ended ? "" : " and threads that hang");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    keeper.interrupt();
  }

  private void dispatch() {
    Duration pause = properties.idlePoll();
    while (running) {
      try {
        free.acquire();
        long started = System.nanoTime();
        HostLease lease = leaseOrNull();
        if (lease != null) {
          pause = properties.idlePoll();
          begin(lease);
          continue;
        }
        free.release();
        // A frontier that is slow to say "nothing" is asked less often.
        pause = atMost(Duration.ofNanos(10 * (System.nanoTime() - started)), LONGEST_POLL);
        frontier.bell().await(longer(pause, properties.idlePoll()));
      } catch (InterruptedException e) {
        return; // stop() interrupts
      }
    }
  }

  private @Nullable HostLease leaseOrNull() throws InterruptedException {
    try {
      return frontier.lease().orElse(null);
    } catch (RuntimeException e) {
      log.warn("The frontier cannot be asked for work: {}", e.toString());
      Thread.sleep(Duration.ofSeconds(1));
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
        Thread.sleep(properties.lease().dividedBy(3));
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
