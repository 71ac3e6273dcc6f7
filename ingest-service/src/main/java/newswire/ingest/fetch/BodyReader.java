package newswire.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads a body with its content coding undone, up to a limit that holds before and after. */
final class BodyReader {

  private static final int CHUNK = 16 * 1024;

  private BodyReader() {}

  /** What a body turned out to be. */
  sealed interface Body {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(byte[] bytes) implements Body {}

    /**
     * More came than was wanted.
     *
     * @param start as many bytes as the limit allows
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record TooLarge(byte[] start) implements Body {}

    record Binary() implements Body {}
  }

  /**
   * The codings of a Content-Encoding header, in the order applied, without {@code identity}.
   *
   * @param values of all such headers
   */
  static List<String> codings(Stream<String> values) {
    return values
        .flatMap(value -> Stream.of(value.split(",", -1)))
        .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
        .map(coding -> coding.startsWith("x-") ? coding.substring(2) : coding)
        .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
        .toList();
  }

  /** Whether {@link #read} can undo these codings: one, of gzip and deflate. */
  static boolean supports(List<String> codings) {
    return codings.isEmpty()
        || (codings.size() == 1
            && (codings.getFirst().equals("gzip") || codings.getFirst().equals("deflate")));
  }

  /**
   * Reads {@code raw} to its end or until it is clear that it is not wanted.
   *
   * @param codings supported ones
   * @param limit bytes that may come over the wire, and that may come out
   * @param gzipFile whether the body may be a file of gzip
   * @throws IOException when the wire fails or the coding is broken
   */
  static Body read(InputStream raw, List<String> codings, int limit, boolean gzipFile)
      throws IOException {
    LimitedInput wire = new LimitedInput(raw, limit);
    try (InputStream in = codings.isEmpty() ? wire : decoded(wire, codings.getFirst())) {
      return readPlain(in, limit, gzipFile);
    }
  }

  private static Body readPlain(InputStream in, int limit, boolean gzipFile) throws IOException {
    // Pieces, joined once: an array that doubles would cost four times the body at its largest.
    List<byte[]> pieces = new ArrayList<>();
    int length = 0;
    try {
      byte[] start = in.readNBytes(MediaTypes.SNIFFED_BYTES);
      boolean awaited = gzipFile && MediaTypes.isGzip(start);
      if (!awaited && MediaTypes.looksBinary(start, start.length)) {
        return new Body.Binary();
      }
      pieces.add(start);
      length = start.length;
      for (byte[] piece = in.readNBytes(CHUNK); piece.length > 0; piece = in.readNBytes(CHUNK)) {
        pieces.add(piece);
        length += piece.length;
        if (length > limit) {
          return new Body.TooLarge(joined(pieces, limit));
        }
      }
    } catch (LimitedInput.Exceeded e) {
      return new Body.TooLarge(joined(pieces, Math.min(length, limit)));
    }
    return new Body.Whole(joined(pieces, length));
  }

  private static byte[] joined(List<byte[]> pieces, int length) {
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] piece : pieces) {
      int part = Math.min(piece.length, length - at);
      System.arraycopy(piece, 0, whole, at, part);
      at += part;
    }
    return whole;
  }

  private static InputStream decoded(InputStream wire, String coding) throws IOException {
    PushbackInputStream in = new PushbackInputStream(wire, 2);
    byte[] head = in.readNBytes(2);
    in.unread(head);
    if (head.length < 2) {
      // spec: RFC 9110 8.4 knows no empty coded body, but servers send one with 200 and no content.
      return new ByteArrayInputStream(head);
    }
    int first = head[0] & 0xff;
    int second = head[1] & 0xff;
    if (coding.equals("gzip")) {
      // Some servers name the coding and send the page as it is; every browser then shows it.
      return first == 0x1f && second == 0x8b ? new GzipInput(in) : in;
    }
    // spec: RFC 9110 8.4.1.2 means zlib's format by deflate; some servers send the bare stream.
    boolean zlib = (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
    return new InflaterInputStream(in, new Inflater(!zlib), CHUNK);
  }
}
