package newswire.enrich.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A page's bytes and the charset that they are in, decoded piece by piece while a parser reads
 * them: its characters are never held as one string, which costs a quarter of its parse.
 */
public final class EncodedText {

  /** How the names of charsets begin in which no byte of a tag's signs is of another character. */
  private static final Set<String> ON_ASCII =
      Set.of(
          "utf-8",
          "windows",
          "x-windows-874",
          "x-windows-949",
          "iso-8859",
          "us-ascii",
          "gb18030",
          "big5",
          "euc-");

  /** What a tag's name ends before: a bit for each character up to '>', the last of them. */
  private static final long ENDS_OF_NAME =
      1L << '\t' | 1L << '\n' | 1L << '\f' | 1L << '\r' | 1L << ' ' | 1L << '/' | 1L << '>';

  private final byte[] bytes;
  private final int from;
  private final int end;
  private final Charset charset;

  private EncodedText(byte[] bytes, int from, int end, Charset charset) {
    this.bytes = bytes;
    this.from = from;
    this.end = end;
    this.charset = charset;
  }

  /** A body behind its mark; in UTF-8 where its own charset does not show where tags are. */
  static EncodedText of(byte[] body, Charsets.Told told) {
    if (told.charset().equals(StandardCharsets.UTF_8)) {
      byte[] mended = TwiceEncoded.mended(body, told.markBytes());
      return new EncodedText(mended, told.markBytes(), mended.length, StandardCharsets.UTF_8);
    }
    if (isOnAscii(told.charset())) {
      return new EncodedText(body, told.markBytes(), body.length, told.charset());
    }
    int length = body.length - told.markBytes();
    byte[] utf8 =
        new String(body, told.markBytes(), length, told.charset()).getBytes(StandardCharsets.UTF_8);
    return new EncodedText(utf8, 0, utf8.length, StandardCharsets.UTF_8);
  }

  private static boolean isOnAscii(Charset charset) {
    String name = charset.name().toLowerCase(Locale.ROOT);
    return ON_ASCII.stream().anyMatch(name::startsWith);
  }

  /** Its characters; what the charset has no character for is U+FFFD. */
  public Reader reader() {
    return new InputStreamReader(new ByteArrayInputStream(bytes, from, end - from), charset);
  }

  /** All of it. */
  public String whole() {
    return new String(bytes, from, end - from, charset);
  }

  /** At most {@code most} characters of it. */
  String start(int most) {
    return Text.cut(new String(bytes, from, Math.min(end - from, 4 * most), charset), most);
  }

  /** Whether it holds nothing but white space. */
  boolean isBlank() {
    try (Reader reader = reader()) {
      int c = reader.read();
      while (c >= 0 && Character.isWhitespace(c)) {
        c = reader.read();
      }
      return c < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its scripts and styles hold, see {@link ScriptContents}. */
  List<ScriptContents.Span> scripts() {
    return ScriptContents.in(bytes, from, end);
  }

  /** Its characters but for those spans of its bytes. */
  Reader readerWithout(List<ScriptContents.Span> spans) {
    return new InputStreamReader(new BytesBetween(bytes, from, end, spans), charset);
  }

  /**
   * Up to the first tag whose name is longer than {@code most} bytes; all when none is. Runs of so
   * many bytes are looked for from their ends, so that few of a page's bytes are looked at.
   */
  EncodedText upToEndlessName(int most) {
    int stop = from - 1;
    while (stop + most < end) {
      int at = stop + most;
      while (at > stop && isOfName(bytes[at])) {
        at--;
      }
      if (at == stop) {
        at += most;
        while (at < end && isOfName(bytes[at])) {
          at++;
        }
        int tag = tagOfName(stop, at, most);
        if (tag >= 0) {
          return new EncodedText(bytes, from, tag, charset);
        }
      }
      stop = at;
    }
    return this;
  }

  /** Up to the ampersand that is one too many; all when it holds no more than {@code most}. */
  EncodedText upToReference(int most) {
    if (end - from <= most) {
      return this;
    }
    int seen = 0;
    for (int at = from; at < end; at++) {
      if (bytes[at] == '&' && ++seen > most) {
        return new EncodedText(bytes, from, at, charset);
      }
    }
    return this;
  }

  /** Where the first tag begins whose name is too long, between what ends names; -1 when none. */
  private int tagOfName(int stop, int end, int most) {
    boolean closes = stop > from && bytes[stop] == '/' && bytes[stop - 1] == '<';
    if (closes && isLetter(bytes[stop + 1])) {
      return end - stop - 1 > most ? stop - 1 : -1;
    }
    for (int at = stop + 1; end - at - 1 > most; at++) {
      if (bytes[at] == '<' && isLetter(bytes[at + 1])) {
        return at;
      }
    }
    return -1;
  }

  /** A letter of ASCII, or a byte of what may be one of another script. */
  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b < 0;
  }

  private static boolean isOfName(byte b) {
    return b > '>' || b < 0 || (ENDS_OF_NAME >> b & 1) == 0;
  }
}
