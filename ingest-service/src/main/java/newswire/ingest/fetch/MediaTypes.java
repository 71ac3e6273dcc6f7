package newswire.ingest.fetch;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells bodies that may be pages or feeds from those that cannot be. */
final class MediaTypes {

  /** How many bytes {@link #looksBinary} wants to see. */
  static final int SNIFFED_BYTES = 512;

  private static final Set<String> PAGES_AND_FEEDS =
      Set.of(
          "text/html",
          "text/plain",
          "text/xml",
          "text/rss",
          "text/atom",
          "application/xml",
          "application/rss",
          "application/atom",
          "application/rdf",
          "application/x-rss",
          "application/x-atom",
          "application/json",
          "text/json",
          "application/feed");

  // What servers say when they do not know: the body decides.
  private static final Set<String> UNTOLD =
      Set.of(
          "",
          "application/octet-stream",
          "binary/octet-stream",
          "application/unknown",
          "application/x-unknown",
          "content/unknown",
          "unknown/unknown",
          "*/*");

  // Files of gzip, and lists of feeds.
  private static final Set<String> BESIDES =
      Set.of(
          "application/gzip",
          "application/x-gzip",
          "application/x-gunzip",
          "gzip/document",
          "text/x-opml",
          "text/csv",
          "text/tab-separated-values");

  private MediaTypes() {}

  /** Whether a body of this Content-Type is worth reading; without one it is. */
  static boolean accepted(@Nullable String contentType, FetchRequest.Expectation expectation) {
    String type = essence(contentType);
    return switch (expectation) {
      case PAGE_OR_FEED -> isPageOrFeed(type);
      case FEED_OR_SITEMAP -> isPageOrFeed(type) || BESIDES.contains(type);
      case ROBOTS ->
          !type.startsWith("image/") && !type.startsWith("audio/") && !type.startsWith("video/");
    };
  }

  private static boolean isPageOrFeed(String type) {
    return UNTOLD.contains(type)
        || PAGES_AND_FEEDS.contains(type)
        || (type.endsWith("+xml") && !type.startsWith("image/"))
        || type.endsWith("+json");
  }

  private static String essence(@Nullable String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a body that starts so is no text, whatever its header says.
   *
   * @param start the body's first bytes
   * @param length how many of them there are
   */
  // spec: https://mimesniff.spec.whatwg.org/#binary-data-byte; 0x00 apart, since UTF-16 is full of
  // it.
  static boolean looksBinary(byte[] start, int length) {
    if (startsWith(start, length, "%PDF-") || startsWith(start, length, "PK\3\4")) {
      return true;
    }
    if (hasUtf16Mark(start, length)) {
      return false;
    }
    int[] zerosAt = new int[2];
    for (int i = 0; i < length; i++) {
      int b = start[i] & 0xff;
      if (b == 0) {
        zerosAt[i & 1]++;
      } else if (b < 0x20 && b != '\t' && b != '\n' && b != '\f' && b != '\r' && b != 0x1b) {
        return true;
      }
    }
    // UTF-16 without a mark has its zeros on one side; text has at most a stray one.
    return Math.min(zerosAt[0], zerosAt[1]) * 20 > length;
  }

  private static boolean hasUtf16Mark(byte[] start, int length) {
    return length >= 2
        && ((start[0] == (byte) 0xfe && start[1] == (byte) 0xff)
            || (start[0] == (byte) 0xff && start[1] == (byte) 0xfe));
  }

  /** Whether a body that starts so is a file of gzip. */
  static boolean isGzip(byte[] start) {
    return start.length > 2 && start[0] == 0x1f && start[1] == (byte) 0x8b && start[2] == 8;
  }

  private static boolean startsWith(byte[] start, int length, String ascii) {
    if (length < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (start[i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
