package newswire.ingest.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Where permanent redirects say that a feed has gone.
 *
 * @param target absolute
 * @param polls in a row that said so
 */
public record Moving(String target, int polls) {

  /** Consistent polls that a move takes. */
  static final int ENOUGH = 2;

  /** What a poll adds to what the one before said; null when it was not sent on for good. */
  static @Nullable Moving after(@Nullable Moving before, @Nullable String target) {
    if (target == null) {
      return null;
    }
    return before != null && before.target.equals(target)
        ? new Moving(target, before.polls + 1)
        : new Moving(target, 1);
  }

  /** Whether that is enough to believe it. */
  public boolean believed() {
    return polls >= ENOUGH;
  }
}
