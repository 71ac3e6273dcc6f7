package newswire.ingest.feed;

/** How much of a feed is read. */
public final class FeedBounds {

  /** Entries kept; the feed's first ones. */
  public static final int MAX_ENTRIES = 5_000;

  /**
   * URLs kept of a sitemap, and sitemaps of an index. spec: https://www.sitemaps.org/protocol.html
   */
  public static final int MAX_SITEMAPS = 50_000;

  /** Bytes that a compressed feed or sitemap is inflated to; the rest is left alone. */
  static final int MAX_INFLATED = 16 * 1024 * 1024;

  /** Elements looked at before the rest of a feed is left alone. */
  static final int MAX_ELEMENTS = 300_000;

  /**
   * Ampersands looked at before the rest of a feed is left alone: each may begin a reference, and
   * jsoup compares one that begins none with a hundred names.
   */
  static final int MAX_REFERENCES = 1_000_000;

  /** Elements held at once: those around the entries, and of the entry being read. */
  static final int MAX_HELD = 100_000;

  /** Elements within elements; what lies deeper is read as if it lay here. */
  static final int MAX_DEPTH = 100;

  /** Characters of an element's name; what has a longer one is no feed from there on. */
  static final int MAX_NAME = 8 * 1024;

  /** Characters of an entry's content. */
  static final int MAX_CONTENT = 1024 * 1024;

  /** Characters of every other text, and of a link. */
  static final int MAX_TEXT = 64 * 1024;

  /** Authors, categories, enclosures or images of one entry. */
  static final int MAX_LIST = 100;

  private FeedBounds() {}

  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, splits ? most - 1 : most);
  }
}
