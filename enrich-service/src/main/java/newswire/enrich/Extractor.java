package newswire.enrich;

/**
 * The number of what judges: it only grows, and every change of what is said of any page raises it.
 * To undo one, ship the next.
 */
final class Extractor {

  /** Raised whenever {@code GoldenOutputTest} says that the output changed. */
  static final long RELEASE = 9;

  private static final long RELEASES = 1_000_000;

  /** Without overrides. */
  static final long STANDARD = RELEASE * RELEASES;

  private Extractor() {}
}
