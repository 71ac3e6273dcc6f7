package newswire.ingest.day;

import org.jspecify.annotations.Nullable;

/** What a thread of the day does again and again, until it is closed or broken. */
final class Repeated implements AutoCloseable {

  /** What is done once. */
  @FunctionalInterface
  interface Turn {
    void take() throws Exception;
  }

  private final Thread thread;
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;

  private Repeated(String name, Turn turn) {
    thread = Thread.ofPlatform().name(name).unstarted(() -> repeat(turn));
  }

  static Repeated start(String name, Turn turn) {
    Repeated repeated = new Repeated(name, turn);
    repeated.thread.start();
    return repeated;
  }

  private void repeat(Turn turn) {
    try {
      while (!stopped) {
        turn.take();
      }
    } catch (Throwable e) {
      failure = e;
    }
  }

  /** What broke it; null when nothing did. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Returns when the turn that is being taken has come to its end. */
  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
