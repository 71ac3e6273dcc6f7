package newswire.standalone.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import newswire.standalone.installation.UserError;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a command running until Ctrl-C (or SIGTERM) or a loss, and closes what it opened in the
 * opposite order, whichever way it ends.
 */
final class UntilStopped implements AutoCloseable {

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicReference<@Nullable UserError> loss = new AtomicReference<>();
  private final Thread hook;
  private volatile boolean running = true;

  /**
   * Begins to watch for signals.
   *
   * @param exitCode of the process when a signal ends it
   */
  UntilStopped(int exitCode) {
    this.hook =
        Thread.ofPlatform()
            .name("stop")
            .unstarted(
                () -> {
                  closeAll();
                  Runtime.getRuntime().halt(exitCode);
                });
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Closes {@code resource} in the end. */
  <T extends AutoCloseable> T closing(T resource) {
    synchronized (opened) {
      opened.push(resource);
    }
    return resource;
  }

  boolean running() {
    return running;
  }

  /** Ends {@link #await} with {@code error}. */
  void lost(UserError error) {
    loss.compareAndSet(null, error);
    stop.countDown();
  }

  /** Waits until a signal ends the process or something is lost, which is thrown. */
  void await() throws InterruptedException {
    stop.await();
    throwLoss();
  }

  /** Waits likewise, but no longer than this. */
  void await(long most, TimeUnit unit) throws InterruptedException {
    stop.await(most, unit);
    throwLoss();
  }

  /** Throws what was lost, if anything was. */
  private void throwLoss() {
    UserError error = loss.get();
    if (error != null) {
      throw error;
    }
  }

  /**
   * Closes everything; does not return when a signal ends the process. Whatever the command was
   * doing then fails for want of what is being closed, and that is nothing to tell.
   */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException _) {
      untilTheHookHasEndedTheProcess();
    }
    closeAll();
  }

  private void untilTheHookHasEndedTheProcess() {
    while (hook.isAlive()) {
      try {
        hook.join();
      } catch (InterruptedException _) {
        // there is nothing else to do
      }
    }
  }

  private void closeAll() {
    running = false;
    while (true) {
      AutoCloseable next;
      synchronized (opened) {
        next = opened.poll();
      }
      if (next == null) {
        return;
      }
      try {
        next.close();
      } catch (Exception e) {
        org.slf4j.LoggerFactory.getLogger(UntilStopped.class).warn("while stopping", e);
      }
    }
  }
}
