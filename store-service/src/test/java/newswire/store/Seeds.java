package newswire.store;

import java.util.stream.LongStream;

/** Seeds of random tests: a fixed row, or the one that {@code -Dseed=} names. */
public final class Seeds {

  private Seeds() {}

  /** The first {@code count} seeds; a failing test names the one that it was given. */
  public static LongStream first(int count) {
    Long one = Long.getLong("seed");
    return one == null ? LongStream.range(0, count) : LongStream.of(one);
  }
}
