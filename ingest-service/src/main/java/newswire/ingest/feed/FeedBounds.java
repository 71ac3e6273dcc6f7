package newswire.ingest.feed;

/** How much of a feed is read. */
public final class FeedBounds {

  /** Entries kept; the feed's first ones. */
  public static final int MAX_ENTRIES = 5_000;

  private FeedBounds() {}
}
