package newswire.enrich;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToLongFunction;
import newswire.events.PageFetched;

/**
 * Takes several pieces of work through their steps together: all through the first, then all
 * through the second. The code of a step is larger than a processor's first cache, and so is loaded
 * once for all of them (docs/decisions/0134).
 */
public final class Lockstep<T> {

  /** As many pieces as go together; more gain next to nothing, and hold more memory. */
  static final int MOST_PIECES = 16;

  /** Together no more than one page alone may have. */
  static final long MOST_BYTES = PageFetched.MAX_BODY_BYTES;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Work<T>> pieces;
  private final long mostNanos;
  private volatile long position;

  /**
   * What takes these pieces to their ends, once.
   *
   * @param most CPU time that each may burn; one that burned more ends behind that step
   */
  public Lockstep(List<? extends Work<T>> pieces, Duration most) {
    this.pieces = new ArrayList<>(pieces);
    this.mostNanos = most.toNanos();
  }

  /** A piece burned too much CPU. */
  public static final class OverBudgetException extends RuntimeException {
    private OverBudgetException(long nanos) {
      super("gave up after " + nanos / 1_000_000 + " ms of CPU");
    }
  }

  /**
   * Parts of the list, in its order, that are fit to go together.
   *
   * @param bytes the size of one's page, on which the memory depends that it holds between steps
   */
  public static <P> List<List<P>> groups(List<P> all, ToLongFunction<P> bytes) {
    List<List<P>> groups = new ArrayList<>();
    List<P> group = List.of();
    long held = 0;
    for (P next : all) {
      held += bytes.applyAsLong(next);
      if (group.isEmpty() || group.size() == MOST_PIECES || held > MOST_BYTES) {
        group = new ArrayList<>();
        groups.add(group);
        held = bytes.applyAsLong(next);
      }
      group.add(next);
    }
    return groups;
  }

  /**
   * Does all the work; a piece that throws ends alone.
   *
   * @return how each piece ended, in their order
   * @throws CancellationException when the thread is interrupted between two steps
   * @throws VirtualMachineError when no memory is left or the JVM is ill; a deep stack ends a piece
   */
  public List<Work.Ended<T>> run() {
    List<Work.Ended<T>> ended = new ArrayList<>();
    long[] burned = new long[pieces.size()];
    long steps = 0;
    long before = THREADS.getCurrentThreadCpuTime();
    while (ended.size() < pieces.size()) {
      ended.clear();
      for (int i = 0; i < pieces.size(); i++) {
        if (Thread.interrupted()) {
          throw new CancellationException("nobody waits for this work any more");
        }
        if (pieces.get(i) instanceof Work.Step<T> step) {
          pieces.set(i, taken(step));
          long now = THREADS.getCurrentThreadCpuTime();
          burned[i] += now - before;
          before = now;
          if (burned[i] > mostNanos) {
            pieces.set(i, new Work.Failed<>(new OverBudgetException(burned[i])));
          }
        }
        if (pieces.get(i) instanceof Work.Ended<T> end) {
          ended.add(end);
        }
        position = ++steps;
      }
    }
    return ended;
  }

  /** How far it is, for another thread that watches: grows with every step that was taken. */
  public long position() {
    return position;
  }

  /** Which piece, from 0, was at work at a position. */
  public int pieceAt(long position) {
    return (int) (position % pieces.size());
  }

  private static <T> Work<T> taken(Work.Step<T> step) {
    try {
      return step.take();
    } catch (StackOverflowError tooDeep) {
      return new Work.Failed<>(tooDeep);
    } catch (VirtualMachineError ill) {
      throw ill;
    } catch (Throwable failure) {
      return new Work.Failed<>(failure);
    }
  }
}
