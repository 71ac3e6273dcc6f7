package newswire.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a stream by an exception once more than a limit was read: a gzip body may be endless too.
 */
final class LimitedInput extends FilterInputStream {

  private long left;

  LimitedInput(InputStream in, long limit) {
    super(in);
    left = limit;
  }

  /** More than the limit came. */
  static final class Exceeded extends IOException {

    Exceeded() {
      super("The limit is exceeded.");
    }
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      count(n);
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** Leaves the stream below open: closing it would read an unwanted body to its end. */
  @Override
  public void close() {}

  private void count(int n) throws Exceeded {
    left -= n;
    if (left < 0) {
      throw new Exceeded();
    }
  }
}
