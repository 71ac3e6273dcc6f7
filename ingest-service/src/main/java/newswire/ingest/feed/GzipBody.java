package newswire.ingest.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A body that is a gzip file itself, as sitemaps often are, whatever coding it travelled in. */
final class GzipBody {

  private GzipBody() {}

  // spec: RFC 1952 2.3.1
  static boolean is(byte[] body) {
    return body.length > 2 && body[0] == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
  }

  /**
   * The bytes within, at most {@link FeedBounds#MAX_INFLATED}. Of a file cut off the start is
   * given; empty when nothing can be had.
   */
  static byte[] inflated(byte[] body) {
    byte[] out = new byte[Math.min(FeedBounds.MAX_INFLATED, Math.max(8_192, body.length))];
    int length = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8_192)) {
      int read;
      while (length < FeedBounds.MAX_INFLATED
          && (read = in.read(out, length, out.length - length)) >= 0) {
        length += read;
        if (length == out.length && length < FeedBounds.MAX_INFLATED) {
          out = java.util.Arrays.copyOf(out, Math.min(FeedBounds.MAX_INFLATED, length * 2));
        }
      }
    } catch (IOException e) {
      // What came before the damage is a feed cut off, and is read as one.
    }
    return java.util.Arrays.copyOf(out, length);
  }
}
