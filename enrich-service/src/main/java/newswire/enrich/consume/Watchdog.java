package newswire.enrich.consume;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a thread of its own and gives up on work that burns too much CPU: the last resort
 * behind the counted budgets, so that no page holds its partition. A thread that is given up on
 * cannot be killed; when there are too many, the process must end.
 */
final class Watchdog {

  private static final long STACK_BYTES = 4L << 20;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /** Wall time counts only against work that hangs without burning CPU. */
  private static final int WALL_FACTOR = 30;

  private final Duration most;
  private final int mostAbandoned;
  private final Runnable end;
  private final AtomicInteger abandoned = new AtomicInteger();
  private final ThreadLocal<@Nullable Worker> workers = new ThreadLocal<>();

  /**
   * A watchdog for all threads of a listener.
   *
   * @param most CPU time that one step of the work may burn
   * @param end ends the process
   */
  Watchdog(Duration most, int mostAbandoned, Runnable end) {
    this.most = most;
    this.mostAbandoned = mostAbandoned;
    this.end = end;
  }

  /** CPU time that one step of the work may burn. */
  Duration most() {
    return most;
  }

  /** A step of the work burned too much CPU, and goes on where nobody waits for it. */
  static final class AbandonedException extends Exception {

    final long position;

    AbandonedException(long position, String message) {
      super(message);
      this.position = position;
    }
  }

  /**
   * Runs the work.
   *
   * @param position grows with every step of the work
   * @throws ExecutionException with whatever the work threw
   */
  <T> T run(Callable<T> work, LongSupplier position)
      throws ExecutionException, InterruptedException, AbandonedException {
    Worker worker = worker();
    CompletableFuture<T> result = new CompletableFuture<>();
    Since since = Since.now(worker, position);
    worker.tasks.put(() -> complete(result, work));
    while (true) {
      try {
        return result.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException stillAtWork) {
        Since now = Since.now(worker, position);
        if (now.position != since.position) {
          since = now;
        } else if (now.cpu - since.cpu > most.toNanos()
            || now.clock - since.clock > WALL_FACTOR * most.toNanos()) {
          abandon(worker);
          throw new AbandonedException(
              now.position, "gave up after " + (now.cpu - since.cpu) / 1_000_000 + " ms of CPU");
        }
      }
    }
  }

  /** When the work was first seen at a step: its thread's CPU time and the clock, in ns. */
  private record Since(long position, long cpu, long clock) {

    static Since now(Worker worker, LongSupplier position) {
      return new Since(position.getAsLong(), worker.cpuNanos(), System.nanoTime());
    }
  }

  private static <T> void complete(CompletableFuture<T> result, Callable<T> work) {
    try {
      result.complete(work.call());
    } catch (Throwable failure) {
      result.completeExceptionally(failure);
    }
  }

  private Worker worker() {
    Worker worker = workers.get();
    if (worker == null) {
      worker = new Worker();
      workers.set(worker);
    }
    return worker;
  }

  private void abandon(Worker worker) {
    workers.remove();
    worker.stop();
    if (abandoned.incrementAndGet() >= mostAbandoned) {
      end.run();
    }
  }

  private static final class Worker {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    final BlockingQueue<Runnable> tasks = new ArrayBlockingQueue<>(1);
    final Thread thread;
    private volatile boolean stopped;

    Worker() {
      thread = new Thread(null, this::work, "enrich-" + NUMBERS.incrementAndGet(), STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
    }

    private void work() {
      try {
        while (!stopped) {
          tasks.take().run();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void stop() {
      stopped = true;
      thread.interrupt();
    }

    long cpuNanos() {
      return Math.max(0, THREADS.getThreadCpuTime(thread.threadId()));
    }
  }
}
