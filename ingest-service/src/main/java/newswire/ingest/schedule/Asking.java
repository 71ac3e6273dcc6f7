package newswire.ingest.schedule;

/**
 * How a feed is asked: whether a 304 of it is believed.
 *
 * <p>Every twentieth poll asks for the whole feed, whatever validators there are. When that shows
 * items that the 304 before it may have hidden, the old validators are kept for one more poll: a
 * server that answers 304 to them, too, has been caught, and is never asked conditionally again.
 */
public enum Asking {
  /** A 304 is believed, but for every twentieth poll. */
  CONDITIONALLY,
  /** The validators kept are those of a copy that is known to be out of date. */
  WITH_OLD_VALIDATORS,
  /** It was caught answering 304 to changed content. */
  ALWAYS_WHOLE;

  /** After a 304. */
  public Asking afterNotModified() {
    return this == WITH_OLD_VALIDATORS ? ALWAYS_WHOLE : this;
  }

  /**
   * After a body.
   *
   * @param suspect it was asked for out of turn, came after a 304, and has new items
   * @param sameValidators it came with the validators of the copy before
   */
  public Asking afterBody(boolean suspect, boolean sameValidators) {
    if (this == ALWAYS_WHOLE) {
      return this;
    }
    if (!suspect) {
      return CONDITIONALLY;
    }
    return sameValidators ? ALWAYS_WHOLE : WITH_OLD_VALIDATORS;
  }
}
