package newswire.enrich.split;

import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a piece around a line that states a time. Every order of headline, source and
 * time that pages use is tried, and the one that the lines bear out best is taken.
 */
final class StampedHeaders {

  private final LineReader.Reading reading;

  StampedHeaders(LineReader.Reading reading) {
    this.reading = reading;
  }

  /**
   * The best head around line {@code at}, or null when none is borne out.
   *
   * @param floor lines before this one belong to another head
   * @param above whether most heads of the page have their headline above; null when unknown
   */
  @Nullable Header around(int at, int floor, @Nullable Boolean above) {
    Header best = null;
    for (int tried = 0; tried < 36; tried++) {
      HeaderAttempt.Order order =
          new HeaderAttempt.Order(tried / 18 == 1, tried / 6 % 3, tried / 3 % 2 == 1, tried % 3);
      Header header = new HeaderAttempt(reading, at, floor, above, order).read();
      if (header != null && (best == null || header.score() > best.score())) {
        best = header;
      }
    }
    return best;
  }
}
