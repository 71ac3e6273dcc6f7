package newswire.ingest.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Undoes gzip, member by member in a loop. (The JDK's stream calls itself for each member, so that
 * some thousands of empty ones overflow its stack.) Checksums are not compared, and what follows
 * the last member is left alone: a page with a wrong checksum is still that page.
 */
final class GzipInput extends InputStream {

  private static final int HAS_CRC = 2;
  private static final int HAS_EXTRA = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;
  private static final int TRAILER_BYTES = 8;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final byte[] buffer = new byte[16 * 1024];
  private int at;
  private int end;
  private boolean ended;

  GzipInput(InputStream in) throws IOException {
    this.in = in;
    if (!header()) {
      throw new ZipException("This is no gzip.");
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] out, int offset, int length) throws IOException {
    while (!ended) {
      int n = inflate(out, offset, length);
      if (n > 0 || length == 0) {
        return n;
      }
      if (inflater.finished()) {
        nextMember();
      } else if (inflater.needsInput()) {
        feed();
      } else {
        throw new ZipException("The gzip stream needs a dictionary.");
      }
    }
    return -1;
  }

  private int inflate(byte[] out, int offset, int length) throws ZipException {
    try {
      return inflater.inflate(out, offset, length);
    } catch (DataFormatException e) {
      throw new ZipException("The gzip stream is broken: " + e.getMessage());
    }
  }

  private void feed() throws IOException {
    if (at == end && !fill()) {
      throw new EOFException("The gzip stream is cut off.");
    }
    inflater.setInput(buffer, at, end - at);
    at = end;
  }

  // spec: RFC 1952 2.2: members follow one another without anything between.
  private void nextMember() throws IOException {
    at = end - inflater.getRemaining();
    inflater.reset();
    try {
      skip(TRAILER_BYTES);
      ended = !header();
    } catch (EOFException e) {
      ended = true;
    }
  }

  /** Reads a member's header; false when what comes is none. */
  // spec: RFC 1952 2.3
  private boolean header() throws IOException {
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      return false;
    }
    int flags = next();
    skip(6);
    if ((flags & HAS_EXTRA) != 0) {
      int low = next();
      skip(low | next() << 8);
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_CRC) != 0) {
      skip(2);
    }
    return true;
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // The name of a file, or a comment.
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (at == end && !fill()) {
      throw new EOFException("The gzip stream is cut off.");
    }
    return buffer[at++] & 0xff;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer, 0, buffer.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
