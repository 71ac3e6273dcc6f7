package newswire.enrich;

import java.util.function.Function;

/** Work that is done in steps, each of which says what comes after it. For one thread at a time. */
public sealed interface Work<T> {

  /** What is to be done next; whatever it throws ends the work. */
  @FunctionalInterface
  non-sealed interface Step<T> extends Work<T> {

    /** Does it, and returns the rest of the work. */
    Work<T> take();
  }

  /** Nothing is left to be done. */
  sealed interface Ended<T> extends Work<T> {}

  /** It came to its end. */
  record Done<T>(T result) implements Ended<T> {}

  /** A step of it threw. */
  record Failed<T>(Throwable failure) implements Ended<T> {}

  /** This work, and behind it one step more that makes something of its result. */
  default <R> Work<R> then(Function<T, R> last) {
    return switch (this) {
      case Step<T> step -> (Step<R>) () -> step.take().then(last);
      case Done<T>(var result) -> (Step<R>) () -> new Done<>(last.apply(result));
      case Failed<T>(var failure) -> new Failed<>(failure);
    };
  }
}
