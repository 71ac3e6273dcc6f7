package newswire.ingest.feed;

import org.jspecify.annotations.Nullable;

/** Reads a feed of any known format, or says that it is none. Stateless and safe to share. */
public final class FeedReader {

  /**
   * Reads {@code body}. Never throws on any input; what it says is bounded in items and depth.
   *
   * @param contentType the HTTP header as received; null when there was none
   * @param url where the body was found (after redirects), against which links are resolved
   */
  public FeedReading read(byte[] body, @Nullable String contentType, String url) {
    return new FeedReading.NotAFeed(false);
  }
}
