package newswire.enrich.page;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** The bytes of an array but for some spans of it; each read is as long as it can be. */
final class BytesBetween extends InputStream {

  private final byte[] bytes;
  private final int end;
  private final Iterator<ScriptContents.Span> left;
  private int at;

  /** Where the bytes that stand together end, and where the next ones begin. */
  private int stop;

  private int resume;

  /** From one place up to another, without the spans, which stand in order. */
  BytesBetween(byte[] bytes, int from, int end, List<ScriptContents.Span> without) {
    this.bytes = bytes;
    this.end = end;
    this.left = without.iterator();
    this.resume = from;
    next();
  }

  private void next() {
    at = resume;
    ScriptContents.Span span = left.hasNext() ? left.next() : null;
    stop = span == null ? end : span.from();
    resume = span == null ? end : span.end();
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    int done = 0;
    while (done < length && at < end) {
      int some = Math.min(length - done, stop - at);
      System.arraycopy(bytes, at, into, offset + done, some);
      done += some;
      at += some;
      if (at == stop && at < end) {
        next();
      }
    }
    return done == 0 && length > 0 ? -1 : done;
  }
}
